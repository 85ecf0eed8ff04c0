package dev.gauntlet.cli;

import dev.gauntlet.grade.report.Format;
import dev.gauntlet.grade.report.GradeReports;
import dev.gauntlet.grade.report.GradesFile;
import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.Merging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins what shards graded, or renders a gradebook again. */
@Command(
    name = "merge-grades",
    description =
        "Joins the gradebooks of shards, or renders one again. A submission that is in several"
            + " keeps the result of the last.",
    mixinStandardHelpOptions = true)
final class MergeGradesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders that grade wrote to.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the grades are written.")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "F",
      description =
          "Any of ${COMPLETION-CANDIDATES}; html by default. grades.json is always there.")
  private Set<Format> formats = EnumSet.of(Format.HTML);

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<Gradebook> books = new ArrayList<>();
    for (Path each : folders) {
      try {
        books.add(GradesFile.read(each));
      } catch (IOException e) {
        throw UserError.NO_GRADES.with(each, String.valueOf(e.getMessage()));
      }
    }
    Path folder = Objects.requireNonNull(out, "picocli asks for it");
    Gradebook merged = merged(books);
    try {
      GradeReports.write(merged, formats, folder);
    } catch (UncheckedIOException e) {
      throw UserError.UNWRITABLE.with(folder, String.valueOf(e.getCause()));
    }
    spec.commandLine()
        .getOut()
        .printf("%d submissions written to %s%n", merged.submissions().size(), folder);
    return merged.submissions().stream().anyMatch(Graded::needsReview) ? Main.INCONCLUSIVE : 0;
  }

  private static Gradebook merged(List<Gradebook> books) {
    try {
      return Merging.merge(books);
    } catch (IllegalArgumentException e) {
      throw UserError.CANNOT_MERGE_GRADES.with(String.valueOf(e.getMessage()));
    }
  }
}
