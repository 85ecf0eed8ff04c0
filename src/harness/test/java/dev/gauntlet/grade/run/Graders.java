package dev.gauntlet.grade.run;

import dev.gauntlet.engine.Budget;
import dev.gauntlet.grade.assignment.Assignment;
import dev.gauntlet.grade.assignment.Credit;
import dev.gauntlet.grade.assignment.Limits;
import dev.gauntlet.grade.assignment.PointRules;
import dev.gauntlet.grade.assignment.TypeRules;
import dev.gauntlet.grade.intake.Intake;
import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.Isolation;
import dev.gauntlet.grade.result.Visibility;
import dev.gauntlet.grade.sandbox.Mode;
import dev.gauntlet.subject.CatalogueScan;
import dev.gauntlet.subject.Pattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grades counters by their contract's tests alone. */
final class Graders {
  private static final Pattern COUNTER = CatalogueScan.scan().pattern("counter").orElseThrow();

  private Graders() {}

  /** A request with the usual settings. */
  static GradingRequest request(Path submissions, Path out, int wallSeconds) {
    Assignment assignment =
        new Assignment(
            "counter",
            COUNTER,
            Budget.QUICK,
            0,
            null,
            Visibility.INTERLEAVING,
            new PointRules(Map.of("sequential", 100_00), Map.of(), Credit.EACH_CHECK),
            new TypeRules(List.of("java.util.concurrent.atomic.*"), List.of()),
            new Limits(wallSeconds, 240, 2048, 512, 256, 256));
    return new GradingRequest(
        assignment,
        new Intake("Counter").find(List.of(submissions)),
        null,
        null,
        Mode.AUTO,
        2,
        1,
        1,
        out,
        false);
  }

  /** The same in another mode. */
  static GradingRequest in(Mode mode, GradingRequest of) {
    return new GradingRequest(
        of.assignment(),
        of.submissions(),
        of.roster(),
        of.named(),
        mode,
        of.jobs(),
        of.shard(),
        of.shards(),
        of.out(),
        of.resume());
  }

  /** A shard of the same. */
  static GradingRequest shard(int index, int count, GradingRequest of) {
    return new GradingRequest(
        of.assignment(),
        of.submissions(),
        of.roster(),
        of.named(),
        of.mode(),
        of.jobs(),
        index,
        count,
        of.out(),
        of.resume());
  }

  /** The same, going on where its journal ends. */
  static GradingRequest resumed(GradingRequest of) {
    return new GradingRequest(
        of.assignment(),
        of.submissions(),
        of.roster(),
        of.named(),
        of.mode(),
        of.jobs(),
        of.shard(),
        of.shards(),
        of.out(),
        true);
  }

  /** Grades; {@code instead} stands in the gate's place unless it is null. */
  static Gradebook grade(GradingRequest request, @Nullable Admission instead, Heard heard)
      throws Exception {
    Files.createDirectories(request.out());
    Path scratch = Files.createTempDirectory("gauntlet");
    try {
      return new GradingRun(List.of(), heard, instead).run(request, scratch);
    } finally {
      Folders.delete(scratch);
    }
  }

  static Gradebook grade(GradingRequest request) throws Exception {
    return grade(request, null, new Heard());
  }

  /** A counter whose methods begin with the given code. */
  static String counter(String name, String members, String code) {
    return """
    package me;
    import dev.gauntlet.patterns.counter.Counter;
    @SuppressWarnings("all")
    public class %s implements Counter {
      private int n;
      %s
      private void attack() {
        try {
          %s
        } catch (Exception | Error e) {
          // It did not work.
        }
      }
      public synchronized int increment() { return ++n; }
      public synchronized int decrement() { return --n; }
      public synchronized int get() { attack(); return n; }
    }
    """
        .formatted(name, members, code);
  }

  /** What a run told of itself. */
  static final class Heard implements GradingProgress {
    private final List<String> graded = new ArrayList<>();
    private int known;

    @Override
    public void begins(Isolation isolation, int open, int knownAlready) {
      known = knownAlready;
    }

    @Override
    public void graded(Graded one) {
      graded.add(one.id());
    }

    List<String> graded() {
      return graded;
    }

    int known() {
      return known;
    }
  }
}
