package dev.gauntlet.patterns.logpipeline;

import java.util.Optional;

/** How an entry reads as a line. */
final class LogFormat {
  /** What a line begins with: a {@code d} stands for a digit, all else for itself. */
  private static final String BEGIN = "dddd-dd-dd dd:dd:dd [";

  private static final int TIMESTAMP_END = BEGIN.indexOf(" [");
  private static final String LEVEL_END = "] ";

  private LogFormat() {}

  /** Returns the entry of a line, or nothing if the line is malformed. */
  static Optional<LogEntry> parse(String line) {
    int levelEnd = line.indexOf(LEVEL_END, BEGIN.length());
    return begins(line) && isLevel(line, levelEnd) && isOneLine(line)
        ? Optional.of(
            new LogEntry(
                line.substring(0, TIMESTAMP_END),
                line.substring(BEGIN.length(), levelEnd),
                line.substring(levelEnd + LEVEL_END.length())))
        : Optional.empty();
  }

  /** Returns the line of an entry, without its end. */
  static String line(LogEntry entry) {
    return entry.timestamp() + " [" + entry.level() + LEVEL_END + entry.message();
  }

  private static boolean begins(String line) {
    if (line.length() < BEGIN.length()) {
      return false;
    }
    for (int i = 0; i < BEGIN.length(); i++) {
      char expected = BEGIN.charAt(i);
      char found = line.charAt(i);
      if (expected == 'd' ? !isDigit(found) : found != expected) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLevel(String line, int end) {
    for (int i = BEGIN.length(); i < end; i++) {
      char found = line.charAt(i);
      if (!isDigit(found) && !isLetter(found) && found != '_') {
        return false;
      }
    }
    return end > BEGIN.length();
  }

  private static boolean isOneLine(String line) {
    return line.indexOf('\n') < 0 && line.indexOf('\r') < 0;
  }

  private static boolean isDigit(char found) {
    return found >= '0' && found <= '9';
  }

  private static boolean isLetter(char found) {
    return (found >= 'a' && found <= 'z') || (found >= 'A' && found <= 'Z');
  }
}
