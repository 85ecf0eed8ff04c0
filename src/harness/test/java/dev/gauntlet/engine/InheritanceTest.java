package dev.gauntlet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class InheritanceTest {
  private static final String HERE = InheritanceTest.class.getName().replace('.', '/');

  private final Inheritance inheritance = new Inheritance(InheritanceTest::classFile);

  /** A lock that takes one method over and adds one. */
  static class Counting extends ReentrantLock {
    private static final long serialVersionUID = 1;

    @Override
    public void lock() {
      super.lock();
    }

    void count() {}
  }

  /** A lock of a lock of the JDK's. */
  static final class Named extends Counting {
    private static final long serialVersionUID = 1;
  }

  /** A lock by another name. */
  interface Guard extends Lock {}

  @Test
  void should_find_the_class_that_declares_a_method() {
    assertThat(inheritance.declaring(HERE + "$Named", "unlock", "()V"))
        .isEqualTo("java/util/concurrent/locks/ReentrantLock");
    assertThat(inheritance.declaring(HERE + "$Named", "lock", "()V")).isEqualTo(HERE + "$Counting");
    assertThat(inheritance.declaring(HERE + "$Named", "count", "()V"))
        .isEqualTo(HERE + "$Counting");
    assertThat(inheritance.declaring(HERE + "$Guard", "unlock", "()V"))
        .isEqualTo("java/util/concurrent/locks/Lock");
  }

  @Test
  void should_leave_what_it_cannot_look_into() {
    assertThat(inheritance.declaring("java/util/ArrayList", "size", "()I"))
        .isEqualTo("java/util/ArrayList");
    assertThat(inheritance.declaring("[I", "clone", "()Ljava/lang/Object;")).isEqualTo("[I");
  }

  private static Optional<byte[]> classFile(String name) {
    if (!name.startsWith(HERE)) {
      return Optional.empty();
    }
    try (InputStream file = ClassLoader.getSystemResourceAsStream(name + ".class")) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
