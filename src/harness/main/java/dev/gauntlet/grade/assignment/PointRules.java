package dev.gauntlet.grade.assignment;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.subject.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What verdicts are worth, in hundredths of a point.
 *
 * @param kinds what the checks of {@code sequential} or an engine are worth together; they share it
 *     equally
 * @param checks what a check is worth by itself; the engines that ask it share it equally
 * @param credit when a check earns its points
 */
public record PointRules(Map<String, Integer> kinds, Map<String, Integer> checks, Credit credit) {
  private static final int HUNDRED_POINTS = 100_00;

  public PointRules {
    kinds = Map.copyOf(new TreeMap<>(kinds));
    checks = Map.copyOf(new TreeMap<>(checks));
  }

  /** A hundred points, shared equally by the sequential tests and the engines that apply. */
  public static PointRules standard(Pattern pattern) {
    List<String> kinds = kinds(pattern);
    List<Integer> shares = Shares.of(HUNDRED_POINTS, kinds.size());
    Map<String, Integer> points = new TreeMap<>();
    for (int i = 0; i < kinds.size(); i++) {
      points.put(kinds.get(i), shares.get(i));
    }
    return new PointRules(points, Map.of(), Credit.EACH_CHECK);
  }

  /** The kinds of checks that a pattern has, in the order in which they are asked. */
  public static List<String> kinds(Pattern pattern) {
    List<String> kinds = new ArrayList<>(List.of(GradedItem.SEQUENTIAL));
    Arrays.stream(Engine.values())
        .filter(e -> pattern.checks().stream().anyMatch(c -> c.engines().contains(e)))
        .map(Engine::id)
        .forEach(kinds::add);
    return kinds;
  }
}
