package dev.gauntlet.cli;

import dev.gauntlet.grade.report.Format;
import dev.gauntlet.report.ResultsFile;
import dev.gauntlet.run.Merge;
import dev.gauntlet.verdict.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins runs and shards into one report. */
@Command(
    name = "merge",
    description = {
      "Joins the results of several runs, or shards of a run, and writes one report.",
      "",
      "What an engine said of a subject in several runs is counted as --repeat counts it: the"
          + " verdict that is furthest from what is expected stands. The runs must have the same"
          + " budget, engines and sources.",
      "",
      "Folders that grade wrote to are joined in the same way; a submission that is in several"
          + " keeps the result of the last."
    },
    mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders that runs wrote to.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the joined report is written.")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "What grades are written as: any of ${COMPLETION-CANDIDATES}; html by default.")
  private Set<Format> formats = EnumSet.of(Format.HTML);

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Path to = Publication.writable(Objects.requireNonNull(out, "picocli asks for it"));
    return folders.stream().anyMatch(JoinedGrades::isIn)
        ? JoinedGrades.write(folders, formats, to, spec.commandLine().getOut())
        : Publication.publish(joined(), to, spec.commandLine().getOut());
  }

  private Results joined() {
    Map<String, Results> runs = new LinkedHashMap<>();
    for (Path folder : folders) {
      if (runs.put(folder.normalize().toString(), results(folder)) != null) {
        throw UserError.NAMED_TWICE.with(folder);
      }
    }
    try {
      return Merge.of(runs);
    } catch (Merge.ConflictException e) {
      throw UserError.CANNOT_MERGE.with(Objects.requireNonNullElse(e.getMessage(), ""));
    }
  }

  private static Results results(Path folder) {
    try {
      return ResultsFile.read(folder);
    } catch (IOException e) {
      throw UserError.NOT_A_RUN.with(folder, e.toString());
    }
  }
}
