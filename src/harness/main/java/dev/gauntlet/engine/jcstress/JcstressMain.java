package dev.gauntlet.engine.jcstress;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

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
    Lifeline.endWith(input);
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
}
