package dev.gauntlet.engine.vmlens;

import java.util.List;
import java.util.Optional;

/** Whose code a method is of, in VMLens's words: {@code a/b/Counter.increment}. */
final class Frames {
  private Frames() {}

  /** The innermost method that is neither the JDK's nor the harness's. */
  static Optional<String> own(List<String> stack) {
    return stack.stream().filter(method -> !isOfJdk(method) && !isOfHarness(method)).findFirst();
  }

  static boolean isOfJdk(String method) {
    return method.startsWith("java/") || method.startsWith("jdk/") || method.startsWith("sun/");
  }

  static boolean isOfHarness(String method) {
    String owner = EventLine.owner(method);
    return owner.startsWith("dev/gauntlet/check/")
        || owner.startsWith("dev/gauntlet/engine/")
        || owner.matches(".*\\$(Maker|Body)\\d+");
  }
}
