package dev.gauntlet.grade.result;

import java.util.List;

/**
 * What kept the submissions away from everything else.
 *
 * @param level the step of the ladder, such as {@code bubblewrap}
 * @param guarantees what it guarantees, a sentence each
 * @param gaps what it does not guarantee, a sentence each
 */
public record Isolation(String level, List<String> guarantees, List<String> gaps) {
  public Isolation {
    guarantees = List.copyOf(guarantees);
    gaps = List.copyOf(gaps);
  }
}
