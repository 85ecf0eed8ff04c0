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

/**
 * The worker's end: reads requests from its standard input and answers each, until the input ends.
 *
 * <p>The standard output that it was started with is its private channel; what subjects print goes
 * to the standard error, and an answer stands on a line of its own behind the nonce.
 */
final class WorkerMain {
  private static final Gson GSON = new Gson();

  private WorkerMain() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream channel = System.out;
    System.setOut(System.err);
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
      return new Answer(ask.number(), null, e.toString(), runner.isSpent());
    }
  }
}
