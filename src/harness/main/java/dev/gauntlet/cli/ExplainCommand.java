package dev.gauntlet.cli;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.report.Lanes;
import dev.gauntlet.report.ResultsFile;
import dev.gauntlet.subject.CatalogueScan;
import dev.gauntlet.subject.SubjectRef;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import dev.gauntlet.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the interleaving that flagged a subject. */
@Command(
    name = "explain",
    description = "Prints the failing interleaving of the last run, a column a thread.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATTERN/VARIANT", description = "The subject.")
  private String name;

  @Option(names = "--engine", paramLabel = "E", description = "Only what this engine found.")
  private @Nullable Engine engine;

  @Option(names = "--out", paramLabel = "DIR", description = "The folder that the run wrote to.")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    int slash = name.indexOf('/');
    if (slash < 0) {
      throw UserError.UNKNOWN_VARIANT.with(name, "", "; write PATTERN/VARIANT");
    }
    Path folder = out == null ? Home.results() : out;
    SubjectResult subject = subject(folder, slash);
    PrintWriter print = spec.commandLine().getOut();
    Lanes lanes = new Lanes(Terminal.width());
    boolean any = false;
    for (Map.Entry<String, EngineResult> said : subject.engines().entrySet()) {
      if (engine != null && !said.getKey().equals(engine.id())) {
        continue;
      }
      for (CheckResult check : said.getValue().checks()) {
        if (check.verdict() == Verdict.FLAGGED) {
          print.println(lanes.render(subject.path(), said.getKey(), check));
          any = true;
        }
      }
    }
    if (!any) {
      throw UserError.NOT_FLAGGED.with(name, engine == null ? "" : " by " + engine.id(), folder);
    }
    return 0;
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
