package dev.gauntlet.cli;

import dev.gauntlet.report.ResultsFile;
import dev.gauntlet.report.compare.Comparison;
import dev.gauntlet.report.compare.ComparisonText;
import dev.gauntlet.verdict.Results;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what changed between two runs. */
@Command(
    name = "compare",
    description = {
      "Tells what changed from run A to run B: outcomes, new flags, lost flags, times.",
      "",
      "A time is told if it changed by a second and by half. Exit status 1 if a subject that came"
          + " out as expected no longer does."
    },
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  @Parameters(paramLabel = "A", index = "0", description = "The folder that a run wrote to.")
  private Path before;

  @Parameters(paramLabel = "B", index = "1", description = "The folder of a later run.")
  private Path after;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "text, markdown or json.",
      defaultValue = "text")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec;

  /** Ways to print a comparison. */
  enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  @Override
  public Integer call() {
    Comparison comparison = Comparison.of(results(before), results(after));
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> out.print(new ComparisonText(comparison).plain());
      case MARKDOWN -> out.print(new ComparisonText(comparison).markdown());
      case JSON -> out.println(comparison.json());
    }
    out.flush();
    return comparison.isWorse() ? Main.DEVIATES : 0;
  }

  private static Results results(Path folder) {
    try {
      return ResultsFile.read(folder);
    } catch (IOException e) {
      throw UserError.NOT_A_RUN.with(folder, e.toString());
    }
  }
}
