package dev.gauntlet.patterns.logpipeline;

/**
 * A well-formed line of a log, in parts.
 *
 * @param timestamp when, as {@code yyyy-MM-dd HH:mm:ss}
 * @param level how bad, such as {@code INFO}
 * @param message what
 */
public record LogEntry(String timestamp, String level, String message) {}
