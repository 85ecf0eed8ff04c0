package dev.gauntlet.patterns.configstore;

/**
 * A configuration and its version.
 *
 * @param version 1 for the initial configuration, and one more with each update
 * @param value the configuration
 */
public record Versioned<C>(long version, C value) {}
