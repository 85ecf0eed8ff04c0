package dev.gauntlet.engine.lincheck;

import dev.gauntlet.verdict.Action;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of a detailed trace, taken apart.
 *
 * @param action what it does; null for a line that only structures the trace, such as a loop's
 * @param text what it does, for a reader
 * @param location file and line
 * @param value what was read, written or returned, or {@code threw} and an exception
 */
record TraceLine(
    @Nullable Action action, String text, @Nullable String location, @Nullable String value) {
  private static final Pattern PLACE =
      Pattern.compile(" at ([\\w$.<>]*)\\(([^():]*):(\\d+)\\)(?: \\[recursive.*])?$");
  private static final Pattern CALL = Pattern.compile("^([^\\s(]+\\(.*\\))(?:: (.*))?$");
  private static final Pattern LOWERED =
      Pattern.compile("^WaitSets\\.(await|notify|notifyAll)\\((.*)\\)$");
  private static final Pattern END =
      Pattern.compile("^ThreadEnds\\.(\\w+)\\(([^,)]+)(?:, )?(.*)\\)$");
  private static final Pattern STRUCTURE =
      Pattern.compile("^(loop\\(.*|<iteration \\d+>.*|run\\(\\)|result: .*|/\\*.*)$");

  /** Takes a line apart. */
  static TraceLine of(String line) {
    Matcher place = PLACE.matcher(line);
    boolean placed = place.find();
    String text = placed ? line.substring(0, place.start()) : line;
    String location = placed ? location(place) : null;
    if (text.startsWith("switch")) {
      return new TraceLine(Action.SWITCH, text.replace("reason: ", ""), null, null);
    }
    if (STRUCTURE.matcher(text).matches()) {
      return new TraceLine(null, text, location, null);
    }
    if (text.startsWith("<iterations")) {
      return new TraceLine(Action.CALL, text.replaceAll("[<>]", "") + ": the same", location, null);
    }
    int read = text.indexOf(" ➜ ");
    if (read > 0) {
      return access(Action.READ, "read ", text, read, 3, location);
    }
    Matcher call = CALL.matcher(text);
    if (call.matches()) {
      String called = END.matcher(call.group(1)).replaceFirst("$2.$1($3)");
      return call(called, call.group(2), location);
    }
    int write = text.indexOf(" = ");
    if (write > 0) {
      return access(Action.WRITE, "write ", text, write, 3, location);
    }
    return event(text, location, placed ? method(place.group(1)) : "");
  }

  private static @Nullable String location(Matcher place) {
    String file = place.group(2);
    String line = place.group(3);
    if (file.isEmpty()) {
      return null;
    }
    return line.equals("0") ? file : file + ":" + line;
  }

  private static String method(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }

  private static TraceLine access(
      Action action, String verb, String text, int at, int width, @Nullable String location) {
    return new TraceLine(
        action, verb + text.substring(0, at), location, text.substring(at + width));
  }

  private static TraceLine call(String text, @Nullable String value, @Nullable String location) {
    Matcher lowered = LOWERED.matcher(text);
    if (!lowered.matches()) {
      return new TraceLine(Action.CALL, text, location, value);
    }
    String monitor = lowered.group(2).replaceAll(", \\d+", "");
    return switch (lowered.group(1)) {
      case "await" -> new TraceLine(Action.WAIT, "wait on " + monitor, location, null);
      case "notify" -> new TraceLine(Action.NOTIFY, "notify on " + monitor, location, null);
      default -> new TraceLine(Action.NOTIFY, "notifyAll on " + monitor, location, null);
    };
  }

  private static TraceLine event(String text, @Nullable String location, String method) {
    return switch (text) {
      case "MONITORENTER" ->
          new TraceLine(Action.LOCK, "enter monitor in " + method + "()", location, null);
      case "MONITOREXIT" ->
          new TraceLine(Action.UNLOCK, "leave monitor in " + method + "()", location, null);
      case "WAIT" -> new TraceLine(Action.WAIT, "wait", location, null);
      case "NOTIFY" -> new TraceLine(Action.NOTIFY, "notify", location, null);
      case "PARK" -> new TraceLine(Action.PARK, "park", location, null);
      case "UNPARK" -> new TraceLine(Action.UNPARK, "unpark", location, null);
      default -> new TraceLine(Action.CALL, text, location, null);
    };
  }
}
