package dev.gauntlet.cli;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.Budget;
import dev.gauntlet.report.Matrix;
import dev.gauntlet.report.ResultsFile;
import dev.gauntlet.report.SummaryFile;
import dev.gauntlet.run.GauntletRun;
import dev.gauntlet.run.RunRequest;
import dev.gauntlet.subject.Catalogue;
import dev.gauntlet.subject.CatalogueScan;
import dev.gauntlet.subject.SubjectRef;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs subjects through the engines. */
@Command(
    name = "run",
    description = "Runs variants, or a class of your own, and prints what each engine says.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATTERN[/VARIANT]",
      arity = "0..*",
      description = "What to run; everything if nothing is named.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--engine",
      paramLabel = "E",
      description = "lincheck, jcstress or vmlens; may be given again. All by default.")
  private Set<Engine> engines = EnumSet.noneOf(Engine.class);

  @Option(
      names = "--budget",
      paramLabel = "B",
      description = "quick, default or thorough.",
      defaultValue = "default")
  private Budget budget = Budget.DEFAULT;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Makes choices repeatable; ${DEFAULT-VALUE} by default.",
      defaultValue = "0")
  private long seed;

  @Option(
      names = "--repeat",
      paramLabel = "N",
      description = "Runs everything so often and counts the verdicts.",
      defaultValue = "1")
  private int repeat;

  @Option(names = "--out", paramLabel = "DIR", description = "Where the results are written.")
  private @Nullable Path out;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many checks at once; as many as there are cores by default.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--subject", paramLabel = "CLASS", description = "A class of your own to check.")
  private @Nullable String subject;

  @Option(names = "--pattern", paramLabel = "P", description = "The contract it implements.")
  private @Nullable String pattern;

  @Option(names = "--class-path", paramLabel = "CP", description = "Where the class is.")
  private String classPath = "";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException, IOException {
    Catalogue catalogue = CatalogueScan.scan();
    RunRequest request = request(catalogue);
    Path folder = writable(out == null ? Home.results() : out);
    Path scratch = Files.createTempDirectory("gauntlet");
    Results results;
    try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
      results = new GauntletRun(catalogue, Drivers.all(), progress).run(request, scratch);
    } finally {
      Scratch.delete(scratch);
    }
    ResultsFile.write(results, folder);
    SummaryFile.write(results, folder);
    spec.commandLine().getOut().print(new Matrix(results).render());
    spec.commandLine().getOut().println("Written to " + folder);
    return status(results);
  }

  private RunRequest request(Catalogue catalogue) {
    if (repeat < 1 || jobs < 1) {
      throw UserError.NOT_POSITIVE.with(repeat < 1 ? "--repeat" : "--jobs", Math.min(repeat, jobs));
    }
    Set<Engine> asked = engines.isEmpty() ? EnumSet.allOf(Engine.class) : engines;
    if (asked.contains(Engine.JCSTRESS) && Runtime.getRuntime().availableProcessors() < 2) {
      throw UserError.ONE_CORE.with();
    }
    return new RunRequest(subjects(catalogue), asked, budget, seed, repeat, jobs, classPath);
  }

  private List<SubjectRef> subjects(Catalogue catalogue) {
    Selection selection = new Selection(catalogue);
    if (subject == null) {
      if (pattern != null) {
        throw UserError.PATTERN_NEEDS_SUBJECT.with(pattern);
      }
      List<SubjectRef> variants = selection.variants(names);
      if (variants.isEmpty()) {
        throw UserError.NOTHING_SELECTED.with(names);
      }
      return variants;
    }
    if (pattern == null) {
      throw UserError.SUBJECT_NEEDS_PATTERN.with(subject);
    }
    if (!names.isEmpty()) {
      throw UserError.SUBJECT_AND_VARIANTS.with(names.get(0));
    }
    return List.of(selection.foreign(subject, pattern, classPath));
  }

  static Path writable(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "gauntlet", null));
      return folder;
    } catch (IOException e) {
      throw UserError.UNWRITABLE.with(folder, e.toString());
    }
  }

  private static int status(Results results) {
    Results.Summary summary = results.summary();
    boolean flaggedSubmission =
        results.subjects().stream()
            .filter(s -> s.kind().equals("submission"))
            .anyMatch(SubjectResult::flagged);
    if (summary.missed() + summary.falseAlarms() > 0 || flaggedSubmission) {
      return Main.DEVIATES;
    }
    return summary.inconclusive() > 0 ? Main.INCONCLUSIVE : 0;
  }
}
