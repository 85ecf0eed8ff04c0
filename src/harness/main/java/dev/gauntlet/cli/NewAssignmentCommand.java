package dev.gauntlet.cli;

import dev.gauntlet.grade.kit.StarterKit;
import dev.gauntlet.subject.CatalogueScan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what an assignment starts with. */
@Command(
    name = "new-assignment",
    description =
        "Writes assignment.toml, a starter kit for students, and what Gradescope's autograder is"
            + " made of.",
    mixinStandardHelpOptions = true)
final class NewAssignmentCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATTERN", description = "The contract to implement.")
  private String pattern;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where it is written; a new folder named after the pattern by default.")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var kit = new StarterKit(new Selection(CatalogueScan.scan()).pattern(pattern), Home.root());
    Path folder = out == null ? Path.of(pattern + "-assignment") : out;
    if (!isEmpty(folder)) {
      throw UserError.NOT_EMPTY.with(folder);
    }
    try {
      kit.write(folder);
    } catch (UncheckedIOException e) {
      throw UserError.UNWRITABLE.with(folder, String.valueOf(e.getCause()));
    }
    spec.commandLine()
        .getOut()
        .printf(
            "Written to %s: assignment.toml is for you, starter/ for students, autograder/ for"
                + " Gradescope.%n",
            folder);
    return 0;
  }

  private static boolean isEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      throw UserError.UNWRITABLE.with(folder, e.toString());
    }
  }
}
