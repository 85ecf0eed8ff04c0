package dev.gauntlet.report.compare;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.gauntlet.report.text.PlainText;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import dev.gauntlet.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What changed from one run to another, of subjects that are in both.
 *
 * @param outcomes subjects that came out otherwise
 * @param newFlags what an engine flagged in the second run alone
 * @param lostFlags what it flagged in the first alone
 * @param verdicts what else an engine said otherwise
 * @param added subjects that are in the second run alone
 * @param gone subjects that are in the first alone
 * @param times engines' times that changed notably, the largest change first
 * @param conditions in what the runs differ themselves, such as budgets
 */
public record Comparison(
    List<Change> outcomes,
    List<Change> newFlags,
    List<Change> lostFlags,
    List<Change> verdicts,
    List<String> added,
    List<String> gone,
    List<Time> times,
    Map<String, List<String>> conditions) {

  /** A time changed notably if it did by this factor, and by a second. */
  private static final double NOTABLE_FACTOR = 1.5;

  private static final long NOTABLE_MILLIS = 1_000;
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /**
   * What was said of a subject before and after.
   *
   * @param subject such as {@code counter/VolatileCounter}
   * @param engine the engine; empty if it is about the subject's outcome
   * @param why what the run that flagged says of it; may be empty
   * @param again the command that shows it; may be empty
   */
  public record Change(
      String subject, String engine, String before, String after, String why, String again) {}

  /** An engine's time for a subject, or for all of them together. */
  public record Time(String subject, String engine, long before, long after) {
    /** How many times as long it took. */
    public double ratio() {
      return (double) after / Math.max(1, before);
    }
  }

  /** Compares two runs. */
  public static Comparison of(Results before, Results after) {
    Comparison found =
        new Comparison(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashMap<>());
    Map<String, SubjectResult> earlier = bySubject(before);
    Map<String, SubjectResult> later = bySubject(after);
    later.forEach(
        (name, subject) -> {
          SubjectResult was = earlier.get(name);
          if (was == null) {
            found.added.add(subject.path());
          } else {
            found.compare(was, subject);
          }
        });
    earlier.forEach(
        (name, subject) -> {
          if (!later.containsKey(name)) {
            found.gone.add(subject.path());
          }
        });
    found.times.sort(Comparator.comparing((Time t) -> -Math.abs(t.after() - t.before())));
    found.differ("budget", before.budget(), after.budget());
    found.differ("jdk", before.jdk(), after.jdk());
    found.differ("cores", before.cores(), after.cores());
    found.differ("engines", before.engines(), after.engines());
    return found;
  }

  /** Whether nothing that is told of verdicts and subjects changed. */
  public boolean isSame() {
    return outcomes.isEmpty()
        && newFlags.isEmpty()
        && lostFlags.isEmpty()
        && verdicts.isEmpty()
        && added.isEmpty()
        && gone.isEmpty();
  }

  /** Whether a subject that came out as expected no longer does. */
  public boolean isWorse() {
    return outcomes.stream().anyMatch(change -> change.before().equals(id(Outcome.AS_EXPECTED)));
  }

  /** As JSON. */
  public String json() {
    return PlainText.json(GSON.toJson(this));
  }

  private static Map<String, SubjectResult> bySubject(Results results) {
    Map<String, SubjectResult> subjects = new LinkedHashMap<>();
    results.subjects().forEach(s -> subjects.put(s.pattern() + " " + s.className(), s));
    return subjects;
  }

  private void compare(SubjectResult was, SubjectResult is) {
    if (was.outcome() != is.outcome()) {
      outcomes.add(new Change(is.path(), "", id(was.outcome()), id(is.outcome()), "", ""));
    }
    is.engines()
        .forEach(
            (engine, said) -> {
              EngineResult before = was.engines().get(engine);
              if (before != null) {
                compare(is.path(), engine, before, said);
              }
            });
  }

  private void compare(String subject, String engine, EngineResult was, EngineResult is) {
    if (was.verdict() != is.verdict()) {
      EngineResult flagging = was.verdict() == Verdict.FLAGGED ? was : is;
      Optional<CheckResult> check =
          flagging.checks().stream().filter(c -> c.verdict() == flagging.verdict()).findFirst();
      Change change =
          new Change(
              subject,
              engine,
              was.verdict().id(),
              is.verdict().id(),
              check.map(c -> c.name() + ": " + c.reason()).orElse(""),
              check.map(CheckResult::reproduce).orElse(""));
      listFor(was.verdict(), is.verdict()).add(change);
    }
    Time time = new Time(subject, engine, was.millis(), is.millis());
    long change = Math.abs(time.after() - time.before());
    boolean notable = time.ratio() >= NOTABLE_FACTOR || time.ratio() <= 1 / NOTABLE_FACTOR;
    if (change >= NOTABLE_MILLIS && notable) {
      times.add(time);
    }
  }

  private List<Change> listFor(Verdict was, Verdict is) {
    if (is == Verdict.FLAGGED) {
      return newFlags;
    }
    return was == Verdict.FLAGGED ? lostFlags : verdicts;
  }

  private void differ(String what, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      conditions.put(what, List.of(before.toString(), after.toString()));
    }
  }

  private static String id(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
