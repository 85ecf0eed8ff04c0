package dev.gauntlet.patterns.batchexecutor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The outcomes of one call: a place for each item, filled by whoever worked on it. */
final class Outcomes<O> {
  private final AtomicReferenceArray<@Nullable Outcome<O>> places;

  Outcomes(int items) {
    places = new AtomicReferenceArray<>(items);
  }

  /** Does the work on an item and tells what became of it. */
  static <I, O> Outcome<O> of(I item, Function<? super I, ? extends O> work) {
    try {
      return new Outcome.Success<>(work.apply(item));
    } catch (Throwable e) {
      return new Outcome.Failure<>(e);
    }
  }

  void set(int place, Outcome<O> outcome) {
    places.set(place, outcome);
  }

  /** What was set so far at a place. */
  @Nullable Outcome<O> get(int place) {
    return places.get(place);
  }

  /** All outcomes, when each place has one. */
  List<Outcome<O>> all() {
    List<Outcome<O>> all = new ArrayList<>();
    for (int place = 0; place < places.length(); place++) {
      all.add(Objects.requireNonNull(places.get(place), "an outcome for each item"));
    }
    return Collections.unmodifiableList(all);
  }
}
