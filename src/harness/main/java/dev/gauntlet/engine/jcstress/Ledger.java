package dev.gauntlet.engine.jcstress;

import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.EngineDriver.Listener;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.worker.Canary;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sees to it that each check is reported once, and none as clean or flagged before the engine told
 * the canaries right from wrong.
 */
final class Ledger {
  private final List<Canary> canaries;
  private final List<Order> orders;
  private final Listener listener;
  private final Map<Place, CheckResult> held = new HashMap<>();
  private final Map<Place, CheckResult> reported = new HashMap<>();

  /** A check's place in the batch. */
  private record Place(int order, int check) {}

  Ledger(List<Canary> canaries, List<Order> orders, Listener listener) {
    this.canaries = List.copyOf(canaries);
    this.orders = List.copyOf(orders);
    this.listener = listener;
  }

  /** What the engine runs: the canaries first. */
  private List<Order> batch() {
    List<Order> batch = new ArrayList<>(canaries.stream().map(Canary::order).toList());
    batch.addAll(orders);
    return batch;
  }

  /** Takes what the engine said; what it may not say is dropped. */
  void hear(Batch.News news) {
    Place place = new Place(news.order(), news.check());
    CheckResult result = news.result();
    if (result != null && places().contains(place) && !reported.containsKey(place)) {
      held.putIfAbsent(place, result);
    }
    if (canaryResults() == canaries.size()) {
      reportHeld(blindness());
    }
  }

  /** Whether every check is reported that is to be. */
  boolean isComplete() {
    return places().stream().noneMatch(this::isOpen);
  }

  /** Whether a check is yet to be reported; none is where an order was over at its first flag. */
  private boolean isOpen(Place place) {
    if (!isOrder(place) || reported.containsKey(place)) {
      return false;
    }
    return !order(place).stopAtFirstFlag()
        || reported.entrySet().stream()
            .noneMatch(
                one ->
                    one.getKey().order() == place.order()
                        && one.getValue().verdict() == Verdict.FLAGGED);
  }

  /** Reports what was never heard of as inconclusive. */
  void close(String why) {
    Optional<String> blindness = blindness().map(blind -> blind + "; " + why);
    reportHeld(blindness);
    for (Place place : places()) {
      if (isOpen(place)) {
        held.put(place, CheckResult.inconclusive(check(place).name(), 0, why));
      }
    }
    reportHeld(blindness);
  }

  private void reportHeld(Optional<String> blindness) {
    for (Place place : places()) {
      CheckResult result = isOrder(place) ? held.remove(place) : null;
      if (result != null) {
        CheckResult due = blindness.map(result::voided).orElse(result);
        reported.put(place, due);
        listener.checking(order(place), check(place));
        listener.checked(order(place), due);
      }
    }
  }

  /** What the engine got wrong on a canary, if anything. */
  private Optional<String> blindness() {
    for (int i = 0; i < canaries.size(); i++) {
      Canary canary = canaries.get(i);
      CheckResult result = held.get(new Place(i, 0));
      Verdict due = canary.racy() ? Verdict.FLAGGED : Verdict.CLEAN;
      if (result == null || result.verdict() != due) {
        String got = result == null ? "unheard of" : result.verdict().id() + ", " + result.reason();
        return Optional.of(
            "checker blind: the canary %s must be %s and is %s"
                .formatted(canary.order().simpleName(), due.id(), got));
      }
    }
    return Optional.empty();
  }

  private long canaryResults() {
    return held.keySet().stream().filter(place -> !isOrder(place)).count();
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    List<Order> batch = batch();
    for (int order = 0; order < batch.size(); order++) {
      for (int check = 0; check < batch.get(order).checks().size(); check++) {
        places.add(new Place(order, check));
      }
    }
    return places;
  }

  private boolean isOrder(Place place) {
    return place.order() >= canaries.size();
  }

  private Order order(Place place) {
    return orders.get(place.order() - canaries.size());
  }

  private CheckRef check(Place place) {
    return order(place).checks().get(place.check());
  }
}
