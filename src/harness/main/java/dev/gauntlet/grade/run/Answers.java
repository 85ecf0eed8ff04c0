package dev.gauntlet.grade.run;

import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.EngineDriver.Listener;
import dev.gauntlet.engine.Loss;
import dev.gauntlet.engine.Order;
import dev.gauntlet.grade.assignment.Answer;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came back about one submission, from several engines at once. */
final class Answers {
  private final List<Answer> answers = new ArrayList<>();
  private final Set<String> answered = new HashSet<>();
  private final Map<Loss, String> losses = new EnumMap<>(Loss.class);
  private @Nullable String failure;

  /** Hears of one order's checks. */
  Listener listener(String kind, Order order) {
    return new Listener() {
      @Override
      public void lost(Order of, CheckRef check, Loss loss) {
        if (of.equals(order)) {
          Answers.this.lost(loss, check.name());
        }
      }

      @Override
      public void checked(Order of, CheckResult result) {
        if (of.equals(order)) {
          add(kind, result);
        }
      }
    };
  }

  synchronized void lost(Loss loss, String check) {
    losses.putIfAbsent(loss, check);
  }

  synchronized void failed(String how) {
    failure = how;
  }

  synchronized List<Answer> all() {
    return List.copyOf(answers);
  }

  /** The first check in which a JVM was lost in this way. */
  synchronized Optional<String> loss(Loss loss) {
    return Optional.ofNullable(losses.get(loss));
  }

  /** How Gauntlet itself failed, if it did. */
  synchronized Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  private synchronized void add(String kind, CheckResult result) {
    if (!answered.add(kind + " " + result.name())) {
      losses.putIfAbsent(Loss.FORGED, result.name());
      return;
    }
    answers.add(new Answer(kind, slim(result)));
  }

  /** A batch holds the evidence of all its submissions; what is shown of each is folded. */
  private static CheckResult slim(CheckResult result) {
    Evidence evidence = result.evidence();
    if (evidence == null) {
      return result;
    }
    Evidence folded =
        new Evidence(
            evidence.kind(),
            evidence.message(),
            evidence.threads(),
            evidence.steps(),
            List.of(),
            evidence.outcomes());
    return new CheckResult(
        result.name(),
        result.verdict(),
        result.millis(),
        result.reason(),
        "",
        folded,
        result.asks());
  }
}
