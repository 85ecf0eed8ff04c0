package dev.gauntlet.grade.compile;

import com.google.gson.Gson;
import dev.gauntlet.grade.compile.Exchange.Hello;
import dev.gauntlet.grade.compile.Exchange.Request;
import dev.gauntlet.grade.compile.Exchange.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The compiler's end: answers each request, until its input ends. */
final class CompilerMain {
  private static final Gson GSON = new Gson();

  private CompilerMain() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream channel = System.out;
    System.setOut(System.err);
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Hello hello = GSON.fromJson(requests.readLine(), Hello.class);
    InMemory compiler = new InMemory(hello.contract());
    String line;
    while ((line = requests.readLine()) != null) {
      Response response = answer(GSON.fromJson(line, Request.class), compiler);
      byte[] text = (hello.nonce() + GSON.toJson(response) + "\n").getBytes(StandardCharsets.UTF_8);
      channel.write(text, 0, text.length);
      channel.flush();
    }
  }

  private static Response answer(Request request, InMemory compiler) {
    try {
      return compiler.compile(request);
    } catch (Throwable e) {
      Exchange.Message message =
          new Exchange.Message("", -1, "gauntlet.broke", "the compiler broke down: " + e);
      return new Response(request.number(), Map.of(), List.of(message));
    }
  }
}
