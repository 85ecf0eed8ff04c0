package dev.gauntlet.engine.jcstress;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The engine's own JVM: plans a batch, has jcstress fork a JVM for each part of the plan, and says
 * what came out on the standard output it was started with. It never loads a subject.
 *
 * <p>It lives no longer than its standard input, and the JVMs that it started live no longer than
 * it.
 */
final class JcstressMain {
  private static final Gson GSON = new Gson();

  private JcstressMain() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream channel = System.out;
    // What jcstress prints about itself.
    System.setOut(System.err);
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String nonce = input.readLine();
    Path orders = Path.of(arguments[0]).toAbsolutePath();
    Batch batch = GSON.fromJson(Files.readString(orders), Batch.class);
    endWith(input);
    String known = System.getProperty(JcstressProcess.PROBED_PROPERTY, "");
    if (known.isEmpty()) {
      String found = Probing.probe(Sampling.of(batch.budget()).options());
      say(channel, nonce + JcstressProcess.PROBED + found);
    } else {
      Probing.restore(known);
    }
    Path forks = orders.resolveSibling("forks");
    new Campaign(batch, forks, news -> say(channel, nonce + GSON.toJson(news))).run();
    channel.flush();
    Runtime.getRuntime().halt(0);
  }

  private static void say(PrintStream channel, String what) {
    byte[] line = ("\n" + what + "\n").getBytes(StandardCharsets.UTF_8);
    synchronized (channel) {
      channel.write(line, 0, line.length);
      channel.flush();
    }
  }

  private static void endWith(BufferedReader input) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (input.readLine() != null) {
                  // Nothing more is said to this JVM; only the end counts.
                }
              } catch (IOException e) {
                // A broken input is an ended one.
              }
              try (Stream<ProcessHandle> forks = ProcessHandle.current().descendants()) {
                forks.forEach(ProcessHandle::destroyForcibly);
              }
              Runtime.getRuntime().halt(1);
            },
            "harness watch");
    thread.setDaemon(true);
    thread.start();
  }
}
