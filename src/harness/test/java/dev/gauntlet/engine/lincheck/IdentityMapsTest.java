package dev.gauntlet.engine.lincheck;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** {@link LincheckDriverTest} shows what it is for. */
class IdentityMapsTest {
  @Test
  void should_refuse_if_it_is_another_lincheck() throws IOException {
    try (InputStream other = IdentityMapsTest.class.getResourceAsStream("IdentityMapsTest.class")) {
      byte[] classFile = Objects.requireNonNull(other).readAllBytes();
      assertThatThrownBy(() -> IdentityMaps.passingOverNull(classFile))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Lincheck restores values in 0 places; one was expected");
    }
  }
}
