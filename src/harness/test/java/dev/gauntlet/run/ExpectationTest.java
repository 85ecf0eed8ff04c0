package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.subject.DefectNote;
import dev.gauntlet.subject.SubjectRef;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {
  private static final Set<Engine> ALL = EnumSet.allOf(Engine.class);
  private static final SubjectRef CORRECT =
      new SubjectRef("p", "a.B", SubjectRef.Kind.CORRECT, null);

  @ParameterizedTest
  @CsvSource({
    "CLEAN, CLEAN, AS_EXPECTED",
    "CLEAN, NOT_APPLICABLE, AS_EXPECTED",
    "CLEAN, INCONCLUSIVE, INCONCLUSIVE",
    "FLAGGED, CLEAN, FALSE_ALARM",
    "INCONCLUSIVE, FLAGGED, FALSE_ALARM",
  })
  void should_judge_a_correct_subject(Verdict lincheck, Verdict vmlens, Outcome outcome) {
    assertThat(judge(CORRECT, lincheck, vmlens)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "FLAGGED, CLEAN, AS_EXPECTED",
    "FLAGGED, INCONCLUSIVE, AS_EXPECTED",
    "CLEAN, FLAGGED, MISSED",
    "NOT_APPLICABLE, FLAGGED, MISSED",
    "INCONCLUSIVE, FLAGGED, INCONCLUSIVE",
  })
  void should_judge_a_buggy_subject_by_the_engines_it_names(
      Verdict lincheck, Verdict vmlens, Outcome outcome) {
    assertThat(judge(buggy(Engine.LINCHECK), lincheck, vmlens)).isEqualTo(outcome);
  }

  @Test
  void should_miss_if_a_named_engine_said_nothing() {
    assertThat(Expectation.judge(buggy(Engine.LINCHECK), List.of(Engine.LINCHECK), Map.of()))
        .isEqualTo(Outcome.MISSED);
  }

  @Test
  void should_expect_only_engines_that_ran() {
    assertThat(
            Expectation.of(
                buggy(Engine.LINCHECK, Engine.VMLENS), EnumSet.of(Engine.VMLENS, Engine.JCSTRESS)))
        .containsExactly(Engine.VMLENS);
  }

  private static Outcome judge(SubjectRef subject, Verdict lincheck, Verdict vmlens) {
    return Expectation.judge(
        subject,
        Expectation.of(subject, ALL),
        Map.of(Engine.LINCHECK, result(lincheck), Engine.VMLENS, result(vmlens)));
  }

  private static EngineResult result(Verdict verdict) {
    return new EngineResult(verdict, 0, null, List.of(), null);
  }

  private static SubjectRef buggy(Engine... flaggedBy) {
    return new SubjectRef(
        "p",
        "a.B",
        SubjectRef.Kind.BUGGY,
        new DefectNote(Defect.ATOMICITY, "CWE-366", "", "", "", "", Set.of(flaggedBy)));
  }
}
