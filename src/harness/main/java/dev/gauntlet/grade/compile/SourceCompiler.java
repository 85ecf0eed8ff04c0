package dev.gauntlet.grade.compile;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.gauntlet.engine.Confinement;
import dev.gauntlet.engine.worker.BoundedLines;
import dev.gauntlet.grade.compile.Exchange.Hello;
import dev.gauntlet.grade.compile.Exchange.Request;
import dev.gauntlet.grade.compile.Exchange.Response;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A warm compiler in a confined JVM, replaced when it does not answer. Used by one thread, which
 * must outlive it: the JVM dies with the thread that started it.
 */
public final class SourceCompiler implements AutoCloseable {
  private static final Gson GSON = new Gson();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Confinement confinement;
  private final Path contract;
  private final Path scratch;
  private @Nullable Running running;
  private int asked;

  /**
   * Creates a compiler; its JVM starts when it is first asked.
   *
   * @param contract the jar to compile against
   * @param scratch a folder for the compiler's JVMs
   */
  public SourceCompiler(Confinement confinement, Path contract, Path scratch) {
    this.confinement = confinement;
    this.contract = contract;
    this.scratch = scratch;
  }

  /** Compiles sources, given by file name. */
  public Compilation compile(Map<String, String> sources) throws InterruptedException {
    Optional<Response> response;
    try {
      Running current = running;
      if (current == null) {
        current = new Running(start());
        running = current;
      }
      response = current.ask(new Request(++asked, sources));
    } catch (IOException e) {
      response = Optional.empty();
    }
    if (response.isEmpty() || response.get().number() != asked) {
      close();
      return new Compilation.GivenUp(
          "the compiler did not answer within %d s; simplify the code"
              .formatted(PATIENCE.toSeconds()));
    }
    return Messages.judge(response.get());
  }

  @Override
  public void close() {
    if (running != null) {
      running.kill();
      running = null;
    }
  }

  private Process start() throws IOException {
    Path folder = Files.createTempDirectory(scratch, "compiler");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-Xss4m",
            "-cp",
            ownClassPath() + System.getProperty("path.separator") + contract,
            CompilerMain.class.getName());
    return new ProcessBuilder(confinement.command(command, folder))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String ownClassPath() {
    return Stream.of(CompilerMain.class, Gson.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
        .reduce((a, b) -> a + System.getProperty("path.separator") + b)
        .orElseThrow();
  }

  /** A compiler's JVM. */
  private final class Running {
    private final Process process;
    private final Writer requests;
    private final BlockingQueue<Optional<Response>> responses = new LinkedBlockingQueue<>();

    Running(Process process) throws IOException {
      this.process = process;
      byte[] random = new byte[16];
      new SecureRandom().nextBytes(random);
      String nonce = HexFormat.of().formatHex(random);
      requests = process.outputWriter(StandardCharsets.UTF_8);
      say(new Hello(nonce, contract.toString()));
      Thread reader = new Thread(() -> read(nonce), "compiler output");
      reader.setDaemon(true);
      reader.start();
    }

    Optional<Response> ask(Request request) throws IOException, InterruptedException {
      say(request);
      Optional<Response> response = responses.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return response == null ? Optional.empty() : response;
    }

    void kill() {
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

    private void read(String nonce) {
      try (BoundedLines lines = new BoundedLines(process.getInputStream(), nonce)) {
        String line;
        while ((line = lines.next()) != null) {
          if (line.startsWith(nonce)) {
            responses.add(
                Optional.of(GSON.fromJson(line.substring(nonce.length()), Response.class)));
          }
        }
      } catch (IOException | JsonParseException e) {
        // A broken channel is an ended one.
      }
      responses.add(Optional.empty());
    }
  }
}
