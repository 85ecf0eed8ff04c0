package dev.gauntlet.grade.sequential;

import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.worker.CheckRunner;
import dev.gauntlet.engine.worker.WorkerSettings;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one test of a contract, by JUnit. Clean means that exactly it ran, and succeeded. */
public final class SequentialRunner implements CheckRunner {
  private static final int LONGEST_MESSAGE = 300;

  private final Launcher launcher = LauncherFactory.create();
  private boolean spent;

  @Override
  public CheckResult run(Order order, CheckRef check, WorkerSettings settings) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                DiscoverySelectors.selectMethod(
                    check.className(), check.method(), SequentialTests.VARIANT))
            .build();
    Hearing hearing = new Hearing();
    long started = System.nanoTime();
    launcher.execute(request, hearing);
    long millis = (System.nanoTime() - started) / 1_000_000;
    if (!hearing.failures.isEmpty()) {
      Throwable failure = hearing.failures.get(0);
      spent = failure instanceof TimeoutException;
      return CheckResult.flagged(check.name(), millis, evidence(failure));
    }
    if (hearing.succeeded != 1) {
      throw new IllegalStateException(
          "JUnit ran %d tests instead of one: %s".formatted(hearing.succeeded, check.name()));
    }
    return CheckResult.clean(check.name(), millis, "passed on one thread");
  }

  /** A test that timed out may have left a thread behind. */
  @Override
  public boolean isSpent() {
    return spent;
  }

  private static Evidence evidence(Throwable failure) {
    String said = failure.getMessage() == null ? "" : failure.getMessage();
    String line =
        said.lines().map(String::strip).filter(l -> !l.isEmpty()).collect(Collectors.joining(" "));
    String message =
        failure instanceof AssertionError || failure instanceof TimeoutException
            ? line
            : failure.getClass().getName() + (line.isEmpty() ? "" : ": " + line);
    String shown =
        message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
    return new Evidence(
        Evidence.Kind.EXCEPTION,
        shown.isEmpty() ? "the test failed" : shown,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static final class Hearing implements TestExecutionListener {
    private final List<Throwable> failures = new ArrayList<>();
    private int succeeded;

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      result.getThrowable().ifPresent(failures::add);
      if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
        succeeded++;
      }
    }
  }
}
