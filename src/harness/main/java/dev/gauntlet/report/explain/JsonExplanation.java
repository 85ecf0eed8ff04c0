package dev.gauntlet.report.explain;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import dev.gauntlet.report.text.PlainText;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Flag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Flags as JSON: for each the subject, the engine, and the check as {@code results.json} has it.
 */
public final class JsonExplanation {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private JsonExplanation() {}

  private record Entry(
      String pattern,
      String subject,
      @Nullable String defect,
      String engine,
      @SerializedName("check") CheckResult result) {}

  /** Renders flags. */
  public static String of(List<Flag> flags) {
    String json =
        GSON.toJson(
            flags.stream()
                .map(
                    flag ->
                        new Entry(
                            flag.subject().pattern(),
                            flag.subject().subject(),
                            flag.subject().defect(),
                            flag.engine(),
                            flag.check()))
                .toList());
    return PlainText.json(json);
  }
}
