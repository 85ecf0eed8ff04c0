package dev.gauntlet.grade.compile;

import java.util.List;
import java.util.Map;

/** What became of a submission's sources. */
public sealed interface Compilation {
  /**
   * They compiled.
   *
   * @param classes the class files by internal name, such as {@code com/acme/Buffer}
   */
  record Compiled(Map<String, byte[]> classes) implements Compilation {
    public Compiled {
      classes = Map.copyOf(classes);
    }
  }

  /**
   * They did not.
   *
   * @param summary what is wrong, in a line
   * @param messages the compiler's messages with file and line
   */
  record Refused(String summary, List<String> messages) implements Compilation {
    public Refused {
      messages = List.copyOf(messages);
    }
  }

  /** The compiler did not answer within its limit, or broke down over them. */
  record GivenUp(String why) implements Compilation {}
}
