package dev.gauntlet.reports;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real Chromium without a window, told what to do through its driver by the WebDriver protocol.
 *
 * <p>A client library would bring other versions of what the engines under test are built on.
 */
final class Browser implements AutoCloseable {
  private static final Gson GSON = new Gson();
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final Process driver;
  private final String session;

  private Browser(Process driver, int port, Path profile, List<String> options) {
    this.driver = driver;
    String base = "http://localhost:" + port + "/session";
    Map<String, Object> chrome =
        Map.of("binary", program("chromium", "google-chrome").toString(), "args", flags(profile, options));
    Map<String, Object> asked =
        Map.of(
            "browserName",
            "chrome",
            "goog:chromeOptions",
            chrome,
            "goog:loggingPrefs",
            Map.of("browser", "ALL"));
    JsonObject made =
        send(base, Map.of("capabilities", Map.of("alwaysMatch", asked))).getAsJsonObject();
    this.session = base + "/" + made.get("sessionId").getAsString();
  }

  /**
   * Starts a browser.
   *
   * @param profile an empty folder
   * @param options more options for Chromium
   */
  static Browser start(Path profile, String... options) throws IOException {
    Process driver =
        new ProcessBuilder(program("chromedriver").toString(), "--port=0")
            .redirectErrorStream(true)
            .start();
    BufferedReader said = driver.inputReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        return new Browser(driver, Integer.parseInt(started.group(1)), profile, List.of(options));
      }
    }
    throw new IllegalStateException("chromedriver ended before it was started");
  }

  private static Path program(String... names) {
    return Stream.of(names)
        .flatMap(n -> Stream.of(System.getenv("PATH").split(":")).map(p -> Path.of(p, n)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "there is no "
                        + String.join(" or ", names)
                        + " on the path; the report is tested in a real browser:"
                        + " apt-get install -y chromium chromium-driver"));
  }

  private static List<String> flags(Path profile, List<String> more) {
    return Stream.concat(
            Stream.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1500,1100",
                "--user-data-dir=" + profile),
            more.stream())
        .toList();
  }

  /** Opens an address and waits until it is loaded. */
  void open(URI address) {
    send(session + "/url", Map.of("url", address.toString()));
  }

  /** Runs a function's body in the page and returns what it returns. */
  JsonElement run(String body, Object... arguments) {
    return send(session + "/execute/sync", Map.of("script", body, "args", arguments));
  }

  /** Runs a function's body that calls its last argument when it is done. */
  JsonElement await(String body) {
    return send(session + "/execute/async", Map.of("script", body, "args", List.of()));
  }

  /** The text of the elements that a selector finds, each on a line. */
  String text(String selector) {
    return run(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText).join('\\n')",
            selector)
        .getAsString();
  }

  /** Presses and releases keys, as a person would. */
  void press(String... keys) {
    List<Map<String, String>> actions =
        Stream.of(keys)
            .flatMap(
                key ->
                    Stream.of(
                        Map.of("type", "keyDown", "value", key),
                        Map.of("type", "keyUp", "value", key)))
            .toList();
    send(
        session + "/actions",
        Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", actions))));
  }

  /** What the page has written to its console: errors and refusals among it. */
  List<String> console() {
    return send(session + "/se/log", Map.of("type", "browser")).getAsJsonArray().asList().stream()
        .map(JsonElement::toString)
        .toList();
  }

  private JsonElement send(String to, Object what) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(to))
            .timeout(LIMIT)
            .POST(BodyPublishers.ofString(GSON.toJson(what)))
            .build();
    try {
      String answer = client.send(request, BodyHandlers.ofString()).body();
      JsonElement value = JsonParser.parseString(answer).getAsJsonObject().get("value");
      if (value.isJsonObject() && value.getAsJsonObject().has("error")) {
        throw new IllegalStateException("the browser refuses: " + value);
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException("the browser's driver does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the browser works", e);
    }
  }

  @Override
  public void close() {
    driver.descendants().forEach(ProcessHandle::destroyForcibly);
    driver.destroyForcibly();
  }
}
