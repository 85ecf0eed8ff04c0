package dev.gauntlet.run;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.Order;
import java.util.List;
import java.util.Map;

/**
 * What a round is going to do.
 *
 * @param round which round it is, from 1
 * @param rounds of how many
 * @param stages what is done one after the other; the engines of a stage run at once
 */
public record Plan(int round, int rounds, List<Map<Engine, List<Order>>> stages) {
  public Plan {
    stages = List.copyOf(stages);
  }
}
