package dev.gauntlet.engine.worker;

import com.google.gson.Gson;
import dev.gauntlet.engine.worker.Message.Answer;
import dev.gauntlet.engine.worker.Message.Ask;
import dev.gauntlet.engine.worker.Message.Hello;
import dev.gauntlet.verdict.CheckResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/**
 * The worker's end: reads requests from its standard input and answers each, until the input ends
 * or the harness does.
 *
 * <p>The standard output that it was started with is its private channel; what subjects print goes
 * to the standard error, and an answer stands on a line of its own behind the nonce.
 */
final class WorkerMain {
  private static final Gson GSON = new Gson();
  private static final long LOOK_NANOS = 500_000_000;

  private WorkerMain() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream channel = System.out;
    System.setOut(System.err);
    ProcessHandle.current().parent().ifPresent(WorkerMain::endWith);
    // Not System.in: a subject that reads it must not swallow a request.
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.setIn(java.io.InputStream.nullInputStream());
    Hello hello = GSON.fromJson(requests.readLine(), Hello.class);
    CheckRunner runner =
        Class.forName(hello.runner())
            .asSubclass(CheckRunner.class)
            .getDeclaredConstructor()
            .newInstance();
    answerAll(requests, channel, hello, runner);
    // A subject's thread may still run; a worker whose input has ended is no longer needed.
    Runtime.getRuntime().halt(0);
  }

  /** Ends this JVM when the harness has died, whatever a check is at. */
  private static void endWith(ProcessHandle harness) {
    Thread watch =
        new Thread(
            () -> {
              while (harness.isAlive()) {
                LockSupport.parkNanos(LOOK_NANOS);
              }
              Runtime.getRuntime().halt(1);
            },
            "harness watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void answerAll(
      BufferedReader requests, PrintStream channel, Hello hello, CheckRunner runner)
      throws IOException {
    String line;
    while ((line = requests.readLine()) != null) {
      Ask ask = GSON.fromJson(line, Ask.class);
      Answer answer = answer(ask, hello.settings(), runner);
      channel.write(
          ("\n" + hello.nonce() + GSON.toJson(answer) + "\n").getBytes(StandardCharsets.UTF_8));
      channel.flush();
    }
  }

  private static Answer answer(Ask ask, WorkerSettings settings, CheckRunner runner) {
    try {
      CheckResult result = runner.run(ask.order(), ask.check(), settings);
      return new Answer(ask.number(), result, null, runner.isSpent());
    } catch (Throwable e) {
      e.printStackTrace();
      // What has filled the heap once stays there.
      boolean spent = runner.isSpent() || e instanceof VirtualMachineError;
      return new Answer(ask.number(), null, e.toString(), spent);
    }
  }
}
