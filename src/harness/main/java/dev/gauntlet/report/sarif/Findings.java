package dev.gauntlet.report.sarif;

import dev.gauntlet.report.sarif.Sarif.Message;
import dev.gauntlet.report.sarif.Sarif.Result;
import dev.gauntlet.report.sarif.Sarif.Rule;
import dev.gauntlet.report.sarif.Sarif.Suppression;
import dev.gauntlet.verdict.Deviation;
import dev.gauntlet.verdict.Deviation.Kind;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Flag;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run found, as results.
 *
 * <p>A flag of a variant that has a defect on purpose is a note, and suppressed. A flag of anything
 * else is an error, and so is a defect that an engine missed.
 */
final class Findings {
  private static final int LONGEST_TEXT = 1_000;

  private final Rules rules;
  private final Places places;

  Findings(Rules rules, Places places) {
    this.rules = rules;
    this.places = places;
  }

  /** All results, errors first. */
  List<Result> of(Results results) {
    List<Result> all = new ArrayList<>();
    results.subjects().stream().flatMap(Flag::of).map(this::flag).forEach(all::add);
    Deviation.of(results).stream()
        .filter(deviation -> deviation.kind() == Kind.MISSED)
        .map(this::missed)
        .forEach(all::add);
    all.sort(Comparator.comparing(result -> !result.level().equals("error")));
    return all;
  }

  private Result flag(Flag flag) {
    Rule rule = rules.of(flag);
    String text =
        "%s (%s, flagged by %s in %s). Again: %s"
            .formatted(
                SarifText.of(flag.evidence().message(), LONGEST_TEXT),
                SarifText.of(flag.subject().path(), LONGEST_TEXT),
                flag.engine(),
                SarifText.of(flag.check().name(), LONGEST_TEXT),
                SarifText.of(flag.check().reproduce(), LONGEST_TEXT));
    Map<String, Object> properties = properties(flag.subject(), flag.engine());
    properties.put("check", flag.check().name());
    properties.put("evidence", id(flag.evidence()));
    properties.put("reproduce", flag.check().reproduce());
    if (!flag.evidence().outcomes().isEmpty()) {
      properties.put("outcomes", flag.evidence().outcomes());
    }
    return new Result(
        rule.id(),
        rules.index(rule),
        flag.isWanted() ? "note" : "error",
        new Message(text),
        List.of(places.of(flag)),
        fingerprint(flag.subject(), flag.engine(), flag.check().name()),
        new Flows(places).of(flag),
        flag.isWanted() ? List.of(suppression(flag.subject())) : null,
        properties);
  }

  private static String id(Evidence evidence) {
    return evidence.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Suppression suppression(SubjectResult subject) {
    String fix =
        subject.details() == null ? "" : " What would repair it: " + subject.details().fix();
    return new Suppression(
        "external",
        "accepted",
        SarifText.of(
            "The defect is there on purpose (" + subject.kind() + " variant)." + fix,
            LONGEST_TEXT));
  }

  private Result missed(Deviation deviation) {
    SubjectResult subject = deviation.subject();
    Rule rule = rules.missed(deviation.engine());
    String text =
        "%s has a known defect (%s), and %s, which must flag it, did not%s."
            .formatted(subject.path(), subject.defect(), deviation.engine(), deviation.rounds());
    return new Result(
        rule.id(),
        rules.index(rule),
        "error",
        new Message(SarifText.of(text, LONGEST_TEXT)),
        List.of(places.of(subject)),
        fingerprint(subject, deviation.engine(), rule.id()),
        null,
        null,
        properties(subject, deviation.engine()));
  }

  private static Map<String, Object> properties(SubjectResult subject, String engine) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("pattern", subject.pattern());
    properties.put("subject", subject.subject());
    properties.put("kind", subject.kind());
    properties.put("outcome", subject.outcome());
    properties.put("engine", engine);
    return properties;
  }

  /**
   * The same in every run, whatever the schedule and the line: what was asked of whom. The key is
   * the only one that GitHub looks at.
   */
  private static Map<String, String> fingerprint(
      SubjectResult subject, String engine, String check) {
    String what = String.join("\n", subject.pattern(), subject.className(), engine, check);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
      return Map.of("primaryLocationLineHash", HexFormat.of().formatHex(digest, 0, 8) + ":1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
