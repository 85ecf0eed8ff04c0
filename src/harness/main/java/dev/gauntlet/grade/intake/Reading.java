package dev.gauntlet.grade.intake;

/** How reading a submission ended. */
public sealed interface Reading {
  /** It was read. */
  record Read(Contents contents) implements Reading {}

  /** It was refused; {@code why} says so in a line. */
  record Refused(String why) implements Reading {}
}
