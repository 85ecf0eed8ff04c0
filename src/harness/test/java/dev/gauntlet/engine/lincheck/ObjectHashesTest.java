package dev.gauntlet.engine.lincheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jetbrains.kotlinx.lincheck.strategy.managed.BaseObjectTracker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectHashesTest {
  private static final int OBJECTS = 100;

  @Test
  void should_give_each_object_its_own_hash_code_and_the_same_ones_each_time(@TempDir Path folder)
      throws Exception {
    ObjectHashes.write(folder);
    assertThat(hashCodes(changed(folder))).doesNotHaveDuplicates();
    assertThat(hashCodes(changed(folder))).isEqualTo(hashCodes(changed(folder)));
  }

  @Test
  void should_be_needed() throws Exception {
    assertThat(hashCodes(BaseObjectTracker.class)).containsOnly(1);
  }

  @Test
  void should_refuse_if_it_is_another_lincheck() throws IOException {
    try (InputStream other = ObjectHashesTest.class.getResourceAsStream("ObjectHashesTest.class")) {
      byte[] classFile = Objects.requireNonNull(other).readAllBytes();
      assertThatThrownBy(() -> ObjectHashes.numbered(classFile))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Lincheck chooses hash codes in 0 places; one was expected");
      assertThatThrownBy(() -> ObjectHashes.shown(classFile))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Lincheck tells hash codes in 0 places; one was expected");
    }
  }

  /** The identity hash codes that a tracker writes into objects. */
  private static int[] hashCodes(Class<?> tracker) throws ReflectiveOperationException {
    Object made = tracker.getConstructor(boolean.class).newInstance(true);
    Field madeSoFar = tracker.getDeclaredField("objectCounter");
    madeSoFar.setAccessible(true);
    Method overwrite = tracker.getDeclaredMethod("overwriteIdentityHashCode", Object.class);
    overwrite.setAccessible(true);
    int[] hashCodes = new int[OBJECTS];
    for (int i = 0; i < OBJECTS; i++) {
      Object object = new Object();
      madeSoFar.setInt(made, i);
      overwrite.invoke(made, object);
      hashCodes[i] = System.identityHashCode(object);
    }
    return hashCodes;
  }

  private static Class<?> changed(Path folder) throws ClassNotFoundException {
    return new ClassLoader(ObjectHashesTest.class.getClassLoader()) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Path file = folder.resolve(name.replace('.', '/') + ".class");
        if (!Files.exists(file)) {
          return super.loadClass(name, resolve);
        }
        try {
          byte[] classFile = Files.readAllBytes(file);
          return defineClass(name, classFile, 0, classFile.length);
        } catch (IOException e) {
          throw new ClassNotFoundException(name, e);
        }
      }
    }.loadClass(BaseObjectTracker.class.getName());
  }
}
