package dev.gauntlet.grade.report;

import dev.gauntlet.grade.result.Asked;
import dev.gauntlet.grade.result.AssignmentSummary;
import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.grade.result.Isolation;
import dev.gauntlet.grade.result.Status;
import dev.gauntlet.grade.result.Student;
import dev.gauntlet.grade.result.Visibility;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.OutcomeCount;
import dev.gauntlet.verdict.Step;
import dev.gauntlet.verdict.Verdict;
import java.util.List;
import java.util.Map;

/** A gradebook with everything in it that can go wrong, names of ill will among it. */
final class Books {
  /** Text that tries every format at once. */
  static final String HOSTILE =
      "=cmd|'/C calc'!A0 <script>alert(1)</script> \"'`*_[x](http://evil.example) @all | ~~~~ ]]>"
          + " \u202Egnorw\u202C &amp; \u0007\u001B[31m\n::error::forged\n##[error]forged";

  private Books() {}

  static Gradebook of(Visibility visibility) {
    return of(visibility, List.of(wrong(), hostile(), uncompiled(), failed(), twin()));
  }

  static Gradebook of(Visibility visibility, List<Graded> submissions) {
    return new Gradebook(
        Gradebook.SCHEMA,
        "bounded-buffer",
        new AssignmentSummary(
            "Bounded buffer, week 3",
            "dev.gauntlet.patterns.boundedbuffer.BoundedBuffer",
            10,
            visibility,
            "2026-12-01T23:59+01:00",
            List.of("It may not use java.util.concurrent.ArrayBlockingQueue.")),
        "quick",
        7,
        "17.0.15",
        2,
        Map.of("lincheck", "3.7"),
        new Isolation("bubblewrap", List.of("No network."), List.of("Time is not hidden.")),
        submissions,
        1_234_567);
  }

  static Graded wrong() {
    List<GradedItem> items = List.of(clean(), interleaving(), outcomes(), timedOut());
    return new Graded(
        "anna",
        "anna.zip",
        List.of(
            new Student("Ängström, Anna", "17", "s0017", "anna", "anna@uni.example", "Group 1")),
        "ab12",
        "buffers.AnnasBuffer",
        null,
        Status.GRADED,
        "two checks flagged",
        List.of(),
        2.5,
        10,
        items,
        Asked.of(items),
        List.of("A check came to no verdict."),
        4321,
        null);
  }

  static Graded hostile() {
    GradedItem item =
        new GradedItem(
            "should_be_zero",
            GradedItem.SEQUENTIAL,
            "It is zero if new.",
            Verdict.FLAGGED,
            0,
            10,
            "0 of 10: flagged",
            HOSTILE + "x".repeat(10_000),
            "Look at " + HOSTILE,
            new Evidence(
                Evidence.Kind.EXCEPTION,
                HOSTILE,
                List.of(HOSTILE),
                List.of(new Step(0, 0, Action.THROW, HOSTILE, HOSTILE, null)),
                List.of(),
                List.of()),
            1);
    return new Graded(
        HOSTILE,
        HOSTILE,
        List.of(new Student(HOSTILE, "-1+1", "@SUM(1)", "\tx", "+x@y", "＝1")),
        "cd34",
        "Evil",
        null,
        Status.GRADED,
        HOSTILE,
        List.of(HOSTILE),
        0,
        10,
        List.of(item),
        Asked.of(List.of(item)),
        List.of(HOSTILE),
        10,
        null);
  }

  static Graded uncompiled() {
    return ended("berta", Status.NOT_COMPILED, "It does not compile: 1 error.", null);
  }

  static Graded failed() {
    return ended("carl", Status.FAILED, "Gauntlet failed; grade it again.", null);
  }

  static Graded twin() {
    return ended("dora", Status.AGAINST_RULES, "It uses ArrayBlockingQueue.", "anna");
  }

  private static Graded ended(String id, Status status, String message, String duplicateOf) {
    return new Graded(
        id,
        id + ".java",
        List.of(new Student("Student " + id, "", "", id, id + "@uni.example", "")),
        "ef56",
        "",
        status == Status.NOT_COMPILED ? "2026-12-01T22:59:01Z" : "2026-12-01T22:59:00Z",
        status,
        message,
        status == Status.NOT_COMPILED ? List.of("Buffer.java:3: error: ';' expected") : List.of(),
        0,
        10,
        List.of(),
        List.of(),
        List.of(),
        100,
        duplicateOf);
  }

  private static GradedItem clean() {
    return new GradedItem(
        "should_be_empty",
        GradedItem.SEQUENTIAL,
        "It is empty if new.",
        Verdict.CLEAN,
        2.5,
        2.5,
        "2.5 of 2.5: clean",
        "ran once",
        "",
        null,
        12);
  }

  private static GradedItem interleaving() {
    return new GradedItem(
        "twoProducers",
        "lincheck",
        "Every item arrives once.",
        Verdict.FLAGGED,
        0,
        2.5,
        "0 of 2.5: flagged",
        "item 1 was lost",
        "Another thread comes in right after AnnasBuffer.java:12.",
        new Evidence(
            Evidence.Kind.INTERLEAVING,
            "item 1 was lost",
            List.of("producer 1", "producer 2"),
            List.of(
                new Step(0, 0, Action.CALL, "put(1)", "Scenarios.java:7", null),
                new Step(0, 1, Action.READ, "size → 0", "AnnasBuffer.java:12", "0"),
                new Step(1, 0, Action.CALL, "put(2)", "Scenarios.java:9", null),
                new Step(1, 1, Action.WRITE, "size = 1", "AnnasBuffer.java:13", "1"),
                new Step(0, 1, Action.WRITE, "size = 1", "AnnasBuffer.java:13", "1")),
            List.of(),
            List.of()),
        850);
  }

  private static GradedItem outcomes() {
    return new GradedItem(
        "TwoOffers",
        "jcstress",
        "One of two offers finds room.",
        Verdict.FLAGGED,
        0,
        2.5,
        "0 of 2.5: flagged",
        "both offers found room 1,234 times",
        "The result true, true came and must never come.",
        Evidence.ofOutcomes(
            "both offers found room",
            List.of(
                new OutcomeCount("true, true", 1234, "FORBIDDEN", "both found room"),
                new OutcomeCount("true, false", 1_000_000, "ACCEPTABLE", "the first came first"))),
        2100);
  }

  private static GradedItem timedOut() {
    return new GradedItem(
        "closing",
        "vmlens",
        "Closing wakes all.",
        Verdict.INCONCLUSIVE,
        0,
        2.5,
        "0 of 2.5: came to no verdict",
        "it took longer than its limit of 10 s",
        "",
        null,
        10_000);
  }
}
