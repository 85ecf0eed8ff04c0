package dev.gauntlet.grade.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypeRulesTest {
  @Test
  void should_forbid_nothing_if_empty() {
    assertThat(TypeRules.NONE.forbidding("java.util.Vector")).isEmpty();
  }

  @Test
  void should_forbid_a_type_with_what_is_nested_in_it() {
    TypeRules rules = new TypeRules(List.of("java.util.Map"), List.of());

    assertThat(rules.forbidding("java.util.Map")).contains("java.util.Map");
    assertThat(rules.forbidding("java.util.Map$Entry")).contains("java.util.Map");
    assertThat(rules.forbidding("java.util.Maps")).isEmpty();
  }

  @Test
  void should_tell_a_package_from_all_below_it() {
    TypeRules flat = new TypeRules(List.of("java.util.concurrent.*"), List.of());
    TypeRules deep = new TypeRules(List.of("java.util.concurrent.**"), List.of());

    assertThat(flat.forbidding("java.util.concurrent.Semaphore")).isPresent();
    assertThat(flat.forbidding("java.util.concurrent.locks.Lock")).isEmpty();
    assertThat(deep.forbidding("java.util.concurrent.locks.Lock")).isPresent();
    assertThat(deep.forbidding("java.util.List")).isEmpty();
  }

  @Test
  void should_let_the_closer_rule_decide() {
    TypeRules rules =
        new TypeRules(
            List.of("java.util.concurrent.**", "java.util.concurrent.locks.StampedLock"),
            List.of("java.util.concurrent.locks.*"));

    assertThat(rules.forbidding("java.util.concurrent.Semaphore")).isPresent();
    assertThat(rules.forbidding("java.util.concurrent.locks.Lock")).isEmpty();
    assertThat(rules.forbidding("java.util.concurrent.locks.StampedLock"))
        .contains("java.util.concurrent.locks.StampedLock");
  }
}
