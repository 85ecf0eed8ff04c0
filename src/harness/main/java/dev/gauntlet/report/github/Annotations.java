package dev.gauntlet.report.github;

import dev.gauntlet.report.text.PlainText;
import dev.gauntlet.verdict.Deviation;
import dev.gauntlet.verdict.Deviation.Kind;
import dev.gauntlet.verdict.Flag;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.Results.Source;
import dev.gauntlet.verdict.SubjectResult;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The worst of a run as workflow commands, which GitHub Actions shows beside the sources. It shows
 * ten of a step and drops the others, so there are at most ten.
 */
public final class Annotations {
  private static final int MOST = 10;
  private static final int LONGEST = 1_000;

  private Annotations() {}

  /** The commands, a line each, the worst first. */
  public static List<String> of(Results results) {
    return Deviation.of(results).stream().limit(MOST).map(d -> annotation(results, d)).toList();
  }

  private static String annotation(Results results, Deviation deviation) {
    SubjectResult subject = deviation.subject();
    String said =
        deviation
            .check()
            .map(
                check ->
                    " in %s: %s. Again: %s"
                        .formatted(check.name(), check.reason(), check.reproduce()))
            .orElse("");
    return command(
        deviation.kind() == Kind.INCONCLUSIVE ? "warning" : "error",
        place(results.sources().get(subject.sourceKey()), deviation),
        deviation.kind().label() + ": " + subject.path(),
        deviation.engine()
            + " said "
            + deviation.said().verdict().id()
            + deviation.rounds()
            + said);
  }

  private static String place(@Nullable Source source, Deviation deviation) {
    if (source == null) {
      return "";
    }
    OptionalInt line =
        Flag.of(deviation.subject())
            .filter(flag -> deviation.check().filter(flag.check()::equals).isPresent())
            .map(Flag::line)
            .findFirst()
            .orElse(OptionalInt.empty());
    return "file="
        + property(source.path())
        + ","
        + (line.isPresent() ? "line=" + line.getAsInt() + "," : "");
  }

  private static String command(String level, String place, String title, String message) {
    return "::%s %stitle=%s::%s"
        .formatted(level, place, property(title), data(PlainText.line(message, LONGEST)));
  }

  private static String property(String text) {
    return data(PlainText.line(text, LONGEST)).replace(":", "%3A").replace(",", "%2C");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
