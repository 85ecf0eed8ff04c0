package dev.gauntlet.cli;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.report.Lanes;
import dev.gauntlet.report.ResultsFile;
import dev.gauntlet.report.explain.JsonExplanation;
import dev.gauntlet.report.explain.MarkdownExplanation;
import dev.gauntlet.report.explain.MermaidDiagram;
import dev.gauntlet.subject.CatalogueScan;
import dev.gauntlet.subject.SubjectRef;
import dev.gauntlet.verdict.Flag;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the interleaving that flagged a subject. */
@Command(
    name = "explain",
    description = {
      "Prints the failing interleaving of the last run.",
      "",
      "As text it has a column for each thread, time runs downwards, a dashed line is a switch to"
          + " another thread, and the last line is the command that shows it again."
    },
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATTERN/VARIANT", description = "The subject.")
  private String name;

  @Option(names = "--engine", paramLabel = "E", description = "Only what this engine found.")
  private @Nullable Engine engine;

  @Option(names = "--out", paramLabel = "DIR", description = "The folder that the run wrote to.")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "text, markdown, mermaid (a sequence diagram) or json.",
      defaultValue = "text")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec;

  /** Ways to print flags. */
  enum Format {
    TEXT,
    MARKDOWN,
    MERMAID,
    JSON
  }

  @Override
  public Integer call() {
    int slash = name.indexOf('/');
    if (slash < 0) {
      throw UserError.UNKNOWN_VARIANT.with(name, "", "; write PATTERN/VARIANT");
    }
    Path folder = out == null ? Home.results() : out;
    SubjectResult subject = subject(folder, slash);
    List<Flag> flags =
        Flag.of(subject).filter(f -> engine == null || f.engine().equals(engine.id())).toList();
    if (flags.isEmpty()) {
      throw UserError.NOT_FLAGGED.with(name, engine == null ? "" : " by " + engine.id(), folder);
    }
    spec.commandLine().getOut().println(render(flags));
    return 0;
  }

  private String render(List<Flag> flags) {
    Lanes lanes = new Lanes(Terminal.width());
    return switch (format) {
      case TEXT -> each(flags, f -> lanes.render(f.subject().path(), f.engine(), f.check()));
      case MARKDOWN -> each(flags, MarkdownExplanation::of);
      case MERMAID -> each(flags, MermaidDiagram::of);
      case JSON -> JsonExplanation.of(flags);
    };
  }

  private static String each(List<Flag> flags, Function<Flag, String> rendering) {
    return flags.stream().map(rendering).collect(Collectors.joining("\n"));
  }

  private SubjectResult subject(Path folder, int slash) {
    Results results;
    try {
      results = ResultsFile.read(folder);
    } catch (IOException e) {
      throw UserError.NO_RESULTS.with(folder, e.toString(), name);
    }
    return results.subjects().stream()
        .filter(s -> s.path().equals(name))
        .findFirst()
        .orElseThrow(
            () -> {
              SubjectRef known =
                  new Selection(CatalogueScan.scan())
                      .variant(name.substring(0, slash), name.substring(slash + 1));
              return UserError.NO_SUCH_RESULT.with(folder, known.path(), known.path());
            });
  }
}
