package dev.gauntlet.patterns.requestcontext;

/** A request and the user who made it. */
public record Context(String requestId, String userId) {}
