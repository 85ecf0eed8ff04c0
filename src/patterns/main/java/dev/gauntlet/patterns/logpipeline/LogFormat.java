package dev.gauntlet.patterns.logpipeline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an entry reads as a line. */
final class LogFormat {
  private static final Pattern LINE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}) \\[(\\w+)] (.*)");

  private LogFormat() {}

  /** Returns the entry of a line, or nothing if the line is malformed. */
  static Optional<LogEntry> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(new LogEntry(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  /** Returns the line of an entry, without its end. */
  static String line(LogEntry entry) {
    return entry.timestamp() + " [" + entry.level() + "] " + entry.message();
  }
}
