package dev.gauntlet.report.sarif;

import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.report.sarif.Sarif.Configuration;
import dev.gauntlet.report.sarif.Sarif.Message;
import dev.gauntlet.report.sarif.Sarif.Rule;
import dev.gauntlet.verdict.Flag;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The rules that results refer to, each made when it is first needed: one for each defect class, or
 * kind of evidence where no defect is known, and engine.
 */
final class Rules {
  private static final Properties SENTENCES = sentences();

  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final List<String> order = new ArrayList<>();

  /** The rule that a flag falls under, such as {@code lost-wakeup/lincheck}. */
  Rule of(Flag flag) {
    String defect = flag.subject().defect();
    return of(
        defect != null && flag.isWanted() ? id(defect) : id(flag.evidence().kind().name()),
        flag.engine());
  }

  /** The rule that an engine breaks which does not flag what it must flag. */
  Rule missed(String engine) {
    return of("missed", engine);
  }

  private Rule of(String what, String engine) {
    String id = what + "/" + engine;
    Rule rule = rules.get(id);
    if (rule == null) {
      rule = make(what, id, engine);
      rules.put(id, rule);
      order.add(id);
    }
    return rule;
  }

  /** Where a rule is in {@link #all}. */
  int index(Rule rule) {
    return order.indexOf(rule.id());
  }

  List<Rule> all() {
    return List.copyOf(rules.values());
  }

  private static Rule make(String what, String id, String engine) {
    String sentence = SENTENCES.getProperty(what, "A check of the contract failed.");
    String full = sentence + " Found by " + engine + ".";
    return new Rule(
        id,
        new Message(sentence),
        new Message(full),
        new Message(
            full + " The code flow is the schedule that shows it; its first flow has all threads.",
            full
                + "\n\nThe code flow is the schedule that shows it: the first flow has the steps of"
                + " all threads in order, the second has a thread flow for each thread.\n"),
        new Configuration("error"),
        properties(what, engine));
  }

  private static Map<String, Object> properties(String what, String engine) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("tags", Stream.concat(Stream.of("concurrency"), weaknesses(what)).toList());
    properties.put("precision", engine.equals("vmlens") ? "high" : "very-high");
    properties.put("problem.severity", "error");
    return properties;
  }

  /** In the words that code scanning has for them. */
  private static Stream<String> weaknesses(String what) {
    return Stream.of(Defect.values())
        .filter(defect -> id(defect.name()).equals(what))
        .flatMap(defect -> defect.weaknesses().stream())
        .map(cwe -> "external/cwe/" + cwe.toLowerCase(Locale.ROOT))
        .sorted();
  }

  private static String id(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Properties sentences() {
    Properties read = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Rules.class.getResourceAsStream("rules.properties")),
            StandardCharsets.UTF_8)) {
      read.load(reader);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read rules.properties", e);
    }
  }
}
