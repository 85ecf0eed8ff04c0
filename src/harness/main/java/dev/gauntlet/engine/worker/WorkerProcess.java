package dev.gauntlet.engine.worker;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.worker.Message.Answer;
import dev.gauntlet.engine.worker.Message.Ask;
import dev.gauntlet.engine.worker.Message.Hello;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One worker JVM, as the harness holds it. Used by one thread. */
final class WorkerProcess implements AutoCloseable {
  private static final Gson GSON = new Gson();
  private static final Duration DUMP_TIME = Duration.ofMillis(1_500);

  private final Process process;
  private final Writer requests;
  private final String nonce;
  private final Output output = new Output();
  private final BlockingQueue<Optional<Answer>> answers = new LinkedBlockingQueue<>();
  private int asked;

  /**
   * Starts a worker.
   *
   * @param command starts {@link WorkerMain}
   * @throws UncheckedIOException if the JVM cannot be started
   */
  WorkerProcess(List<String> command, String runner, WorkerSettings settings) {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    nonce = HexFormat.of().formatHex(random);
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      requests = process.outputWriter(StandardCharsets.UTF_8);
      say(new Hello(nonce, runner, settings));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a worker JVM", e);
    }
    Thread reader = new Thread(this::read, "worker output");
    reader.setDaemon(true);
    reader.start();
  }

  /** How a request ended. */
  sealed interface Reply {
    /** The worker answered. */
    record Answered(Answer answer) implements Reply {}

    /** The worker ended before it answered. */
    record Died(int exitStatus) implements Reply {}

    /** Somebody wrote what only the worker can write, and it was not what was asked. */
    record Forged() implements Reply {}

    /** The limit passed; the worker has been killed, its thread dump is in {@link #output}. */
    record Killed() implements Reply {}
  }

  /** Asks for one check and waits for the answer, at most for the limit. */
  Reply ask(Order order, CheckRef check, Duration limit) throws InterruptedException {
    output.clear();
    int number = ++asked;
    try {
      say(new Ask(number, order, check));
    } catch (IOException e) {
      return died();
    }
    Optional<Answer> answer = answers.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
    if (answer == null) {
      dumpThreads();
      close();
      return new Reply.Killed();
    }
    if (answer.isEmpty()) {
      return died();
    }
    if (answer.get().number() != number || !answers.isEmpty()) {
      close();
      return new Reply.Forged();
    }
    return new Reply.Answered(answer.get());
  }

  /** Whether the subject ever printed what looks like an answer; it does not count as one. */
  boolean isForging() {
    return output.isForged();
  }

  /** What the worker and its subject printed since the last request, the end of it. */
  String output() {
    return output.text();
  }

  /** Kills the worker and all that it started. Does nothing if it has ended. */
  @Override
  public void close() {
    try (Stream<ProcessHandle> descendants = process.descendants()) {
      descendants.forEach(ProcessHandle::destroyForcibly);
    }
    process.destroyForcibly();
  }

  private void say(Object message) throws IOException {
    requests.write(GSON.toJson(message));
    requests.write('\n');
    requests.flush();
  }

  private Reply died() throws InterruptedException {
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      // It closed its channel and lives on; either way it cannot be used any more.
      close();
      return new Reply.Killed();
    }
    return new Reply.Died(process.exitValue());
  }

  /** A JVM prints the stacks of its threads on its standard output when it gets a SIGQUIT. */
  private void dumpThreads() throws InterruptedException {
    try {
      new ProcessBuilder("kill", "-QUIT", Long.toString(jvm())).start().waitFor();
      Thread.sleep(DUMP_TIME.toMillis());
    } catch (IOException e) {
      output.add("(no thread dump: " + e.getMessage() + ")");
    }
  }

  /** The worker itself, which what confines it may have started as a grandchild. */
  private long jvm() {
    try (Stream<ProcessHandle> descendants = process.descendants()) {
      return Stream.concat(Stream.of(process.toHandle()), descendants)
          .filter(handle -> handle.info().command().orElse("").endsWith("/java"))
          .findFirst()
          .orElse(process.toHandle())
          .pid();
    }
  }

  private void read() {
    try (BoundedLines lines = new BoundedLines(process.getInputStream(), nonce)) {
      String line;
      while ((line = lines.next()) != null) {
        if (line.startsWith(nonce)) {
          answers.add(Optional.of(GSON.fromJson(line.substring(nonce.length()), Answer.class)));
        } else {
          output.add(line);
        }
      }
    } catch (IOException | JsonParseException e) {
      output.add("(the worker's channel broke: " + e.getMessage() + ")");
    }
    answers.add(Optional.empty());
  }
}
