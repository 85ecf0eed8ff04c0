package dev.gauntlet.engine.lincheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadLookupTest {
  @Test
  void should_keep_threads_in_slots(@TempDir Path folder) throws Exception {
    Bootstrap.write(folder);
    URL[] jar = {folder.resolve("bootstrap.jar").toUri().toURL()};
    try (URLClassLoader bootstrap = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
      Class<?> descriptor = bootstrap.loadClass("sun.nio.ch.lincheck.ThreadDescriptor");
      var local = descriptor.getDeclaredField("threadDescriptor");
      local.setAccessible(true);
      assertThat(Objects.requireNonNull(local.get(null)).getClass().getName())
          .isEqualTo("sun.nio.ch.lincheck.ThreadSlots");
      assertThat(descriptor.getMethod("getCurrentThreadDescriptor").invoke(null)).isNull();
    }
  }

  @Test
  void should_refuse_if_it_is_another_lincheck() throws IOException {
    try (InputStream other = ThreadLookupTest.class.getResourceAsStream("ThreadLookupTest.class")) {
      byte[] classFile = Objects.requireNonNull(other).readAllBytes();
      assertThatThrownBy(() -> ThreadLookup.inSlots(classFile))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Lincheck makes 0 variables for threads; one was expected");
    }
  }
}
