package dev.gauntlet.grade.gate;

/**
 * A reason not to run a submission.
 *
 * @param place where it is
 * @param why what is wrong there
 */
record Refusal(Place place, String why) {
  /** The reason as a line, place first. */
  String line() {
    return place + ": " + why;
  }
}
