package dev.gauntlet.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.OutcomeCount;
import dev.gauntlet.verdict.Step;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanesTest {
  @Test
  void should_give_each_thread_a_column() {
    String text = new Lanes(100).render("counter/X", "lincheck", interleaving("value = 1"));
    assertThat(text)
        .isEqualTo(
            """
            counter/X flagged by lincheck in twoIncrements
            two increments counted one

              #  one                            other                          where
              1  reads value: 0                                                X.java:7
                 - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -\s
              2                                 reads value: 0                 X.java:7
              3                                   value = 1                    X.java:7

            Again: ./gauntlet run counter/X
            """);
  }

  @Test
  void should_cut_what_does_not_fit_and_show_no_control_characters() {
    String text =
        new Lanes(60)
            .render("counter/X", "lincheck", interleaving("\u001b[31m" + "x".repeat(10_000)));
    assertThat(text).contains("?[31mxxxxxx").contains("…").doesNotContain("\u001b");
    assertThat(text.lines().mapToInt(String::length).max().orElse(0)).isLessThan(100);
  }

  @Test
  void should_print_an_outcome_table_the_same_in_every_locale() {
    CheckResult check =
        CheckResult.flagged(
                "Increments",
                1,
                Evidence.ofOutcomes(
                    "lost", List.of(new OutcomeCount("1, 1", 1234, "FORBIDDEN", "one is lost"))))
            .reproducedBy("again");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(new Lanes(80).render("s", "jcstress", check))
          .contains("1,234  1, 1                    FORBIDDEN: one is lost");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static CheckResult interleaving(String write) {
    Evidence evidence =
        new Evidence(
            Evidence.Kind.INTERLEAVING,
            "two increments counted one",
            List.of("main", "one", "other"),
            List.of(
                new Step(1, 0, Action.READ, "reads value: 0", "X.java:7", "0"),
                new Step(1, 0, Action.SWITCH, "switch", null, null),
                new Step(2, 0, Action.READ, "reads value: 0", "X.java:7", "0"),
                new Step(2, 1, Action.WRITE, write, "X.java:7", "1")),
            List.of(),
            List.of());
    return CheckResult.flagged("twoIncrements", 1, evidence)
        .reproducedBy("./gauntlet run counter/X");
  }
}
