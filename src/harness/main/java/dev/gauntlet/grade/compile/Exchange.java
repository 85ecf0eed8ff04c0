package dev.gauntlet.grade.compile;

import java.util.List;
import java.util.Map;

/** What the grader and its compiler say to each other, a line of JSON each. */
final class Exchange {
  private Exchange() {}

  /**
   * The first line that the compiler reads.
   *
   * @param nonce begins every answer
   * @param contract the jar to compile against
   */
  record Hello(String nonce, String contract) {}

  /**
   * Sources to compile, by name.
   *
   * @param number the request's
   */
  record Request(int number, Map<String, String> sources) {}

  /**
   * What came out.
   *
   * @param number the request's
   * @param classes class files in base 64 by internal name; empty unless there are no errors
   * @param errors the compiler's messages
   */
  record Response(int number, Map<String, String> classes, List<Message> errors) {}

  /**
   * An error.
   *
   * @param code the compiler's own name for this sort of error
   */
  record Message(String file, long line, String code, String text) {}
}
