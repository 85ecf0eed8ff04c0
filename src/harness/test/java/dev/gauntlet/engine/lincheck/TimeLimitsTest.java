package dev.gauntlet.engine.lincheck;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** {@link LincheckDriverTest} shows what it is for. */
class TimeLimitsTest {
  @Test
  void should_refuse_if_it_is_another_lincheck() throws IOException {
    refuses(TimeLimits::parking, "Lincheck drops limits of parks in 0 places; one was expected");
    refuses(TimeLimits::waiting, "Lincheck drops limits of waits in 0 places; three were expected");
    refuses(TimeLimits::telling, "Lincheck keeps time in 0 places; one was expected");
    refuses(TimeLimits::ending, "Lincheck keeps time in 0 places; one was expected");
  }

  private static void refuses(UnaryOperator<byte[]> change, String message) throws IOException {
    try (InputStream other = TimeLimitsTest.class.getResourceAsStream("TimeLimitsTest.class")) {
      byte[] classFile = Objects.requireNonNull(other).readAllBytes();
      assertThatThrownBy(() -> change.apply(classFile))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(message);
    }
  }
}
