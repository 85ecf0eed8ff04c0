package dev.gauntlet.engine.lincheck;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.lincheck.LincheckReport.Kind;
import dev.gauntlet.engine.worker.CheckRunner;
import dev.gauntlet.engine.worker.WorkerSettings;
import dev.gauntlet.evidence.Origins;
import dev.gauntlet.verdict.CheckResult;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jetbrains.lincheck.LincheckAssertionError;

/**
 * Runs scenarios and models under Lincheck.
 *
 * <p>What it cannot see: anything that needs more than sequential consistency, such as a missing
 * {@code volatile} or an unsafe publication; what takes more switches, calls or threads than the
 * budget explores, or lies behind a loop of more rounds than it follows; native code and other
 * processes; and real time: a schedule has a clock of its own. A notification that reaches the
 * wrong waiter is seen only in classes that were lowered.
 */
public final class LincheckRunner implements CheckRunner {
  private final EntryClasses entries = new EntryClasses();
  private boolean spent;

  /** Attaches Lincheck to this JVM. */
  public LincheckRunner() {
    Agent.attach();
  }

  @Override
  public CheckResult run(Order order, CheckRef check, WorkerSettings settings)
      throws ReflectiveOperationException {
    Agent.follow(WaitSets.class, ThreadEnds.class);
    Subject.install(entries.maker(order));
    WaitSets.reset();
    VariedTails.seed(settings.seed());
    Effort effort = Effort.of(settings.budget());
    long started = System.nanoTime();
    Finding finding =
        switch (check.kind()) {
          case SCENARIO -> new ScenarioExploration(entries.body(check), effort).explore();
          case MODEL -> model(check.className(), effort, settings.seed()).explore();
          case OUTCOME_TEST, SEQUENTIAL_TEST ->
              throw new IllegalArgumentException("no check for Lincheck: " + check.name());
        };
    long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
    LincheckAssertionError failure = finding.failure();
    if (failure == null) {
      return CheckResult.clean(
          check.name(), millis, finding.explored() + "; sequential consistency assumed");
    }
    return judge(order, check, millis, String.valueOf(failure.getMessage()));
  }

  private static ModelExploration model(String className, Effort effort, long seed)
      throws ClassNotFoundException {
    Class<?> model = Class.forName(className);
    Model specification = model.getAnnotation(Model.class);
    if (specification == null) {
      throw new IllegalArgumentException(className + " is no @Model");
    }
    return new ModelExploration(model, specification.sequential(), effort, seed);
  }

  /** After Lincheck has given up: threads that it no longer leads may go round and round. */
  @Override
  public boolean isSpent() {
    return spent;
  }

  private CheckResult judge(Order order, CheckRef check, long millis, String text)
      throws ClassNotFoundException {
    LincheckReport report = LincheckReport.read(text);
    if (report.kind() == Kind.ENGINE) {
      spent = true;
      String said = text.strip().lines().findFirst().orElse("nothing");
      return CheckResult.inconclusive(check.name(), millis, "Lincheck gave up: " + said);
    }
    return CheckResult.flagged(
        check.name(), millis, LincheckEvidence.of(report, origins(order, check)));
  }

  /** The subject's code is its package's, but for the check; and what it inherits. */
  private static Origins origins(Order order, CheckRef check) throws ClassNotFoundException {
    Set<String> subjects = files(order.className());
    Set<String> checks = files(check.className());
    String folder = order.className().replace('.', '/').replaceFirst("[^/]*$", "");
    ClassLoader loader = LincheckRunner.class.getClassLoader();
    return new Origins(
        file ->
            subjects.contains(file)
                || loader.getResource(folder + file.replace(".java", ".class")) != null,
        checks::contains);
  }

  private static Set<String> files(String className) throws ClassNotFoundException {
    Set<String> files = new HashSet<>();
    for (Class<?> at = Class.forName(className);
        at != null && at != Object.class;
        at = at.getSuperclass()) {
      String name = at.getName();
      files.add(name.substring(name.lastIndexOf('.') + 1).replaceFirst("\\$.*", "") + ".java");
    }
    return files;
  }
}
