package dev.gauntlet.engine.vmlens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrozenObjectsTest {
  private static final String HOME = "dev/gauntlet/engine/vmlens/FrozenObjectsTest$";
  private static final Set<String> SUBJECT =
      Set.of(HOME + "Frozen", HOME + "Entry", HOME + "Half", HOME + "Empty", HOME + "Child");

  static class Fields {
    Frozen frozen = new Frozen(1);
    Entry entry = new Entry("key", 1);
    Half half = new Half(1);
    Empty empty = new Empty();
    Child child = new Child();
    Elsewhere elsewhere = new Elsewhere(1);
    Object any = "any";
    int number;
    Frozen[] several = {};
  }

  record Frozen(int value) {}

  static final class Entry {
    final String key;
    final int value;

    Entry(String key, int value) {
      this.key = key;
      this.value = value;
    }
  }

  static final class Half {
    final int value;
    int hits;

    Half(int value) {
      this.value = value;
    }
  }

  static class Empty {}

  static final class Child extends Empty {
    final int value = 1;
  }

  record Elsewhere(int value) {}

  @ParameterizedTest
  @ValueSource(strings = {"frozen", "entry"})
  void should_tell_if_all_fields_are_final(String field) {
    assertThat(FrozenObjects.isReferredToBy(HOME + "Fields." + field, SUBJECT)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"half", "empty", "child", "elsewhere", "any", "number", "several", "none"})
  void should_believe_nothing_of_all_else(String field) {
    assertThat(FrozenObjects.isReferredToBy(HOME + "Fields." + field, SUBJECT)).isFalse();
    assertThat(FrozenObjects.isReferredToBy("array[0]", SUBJECT)).isFalse();
  }
}
