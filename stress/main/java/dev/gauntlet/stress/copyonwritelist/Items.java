package dev.gauntlet.stress.copyonwritelist;

import dev.gauntlet.patterns.copyonwritelist.CopyOnWriteList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells what a list holds as a result, whose ids are regular expressions: without brackets. */
final class Items {
  private Items() {}

  /** The items, separated by blanks, or {@code none}. */
  static String of(CopyOnWriteList<Integer> list) {
    List<Integer> items = list.snapshot();
    return items.isEmpty()
        ? "none"
        : items.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
