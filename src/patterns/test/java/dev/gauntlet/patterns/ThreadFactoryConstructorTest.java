package dev.gauntlet.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.catalogue.Correct;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What starts threads can be given others, among them virtual ones. */
class ThreadFactoryConstructorTest {
  private static final boolean VIRTUAL_THREADS_EXPECTED = Runtime.version().feature() >= 21;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "workerpool",
        "prioritypool",
        "batchexecutor",
        "logpipeline",
        "datapipeline",
        "taskpipeline",
        "stoppableworker"
      })
  void should_take_a_thread_factory_if_correct(String pattern) {
    List<Class<?>> correct = correctVariants(pattern);

    assertThat(correct).hasSizeGreaterThanOrEqualTo(2);
    for (Class<?> type : correct) {
      assertThat(new Variant(type).withFactory()).as(type.getSimpleName()).isPresent();
      assertThat(new Variant(type).onVirtualThreads().isPresent())
          .as(type.getSimpleName())
          .isEqualTo(VIRTUAL_THREADS_EXPECTED);
    }
  }

  @Test
  void should_find_no_factory_if_a_variant_starts_no_thread() {
    assertThat(correctVariants("counter"))
        .isNotEmpty()
        .allMatch(type -> new Variant(type).withFactory().isEmpty());
  }

  @Test
  void should_make_virtual_threads_if_the_platform_has_them() {
    Optional<ThreadFactory> factory = VirtualThreads.factory();

    assertThat(factory.isPresent()).isEqualTo(VIRTUAL_THREADS_EXPECTED);
    factory.ifPresent(
        threads ->
            assertThat(threads.newThread(() -> {}).getClass().getName())
                .isEqualTo("java.lang.VirtualThread"));
  }

  private static List<Class<?>> correctVariants(String pattern) {
    try (ScanResult scan =
        new ClassGraph()
            .enableAnnotationInfo()
            .acceptPackagesNonRecursive("dev.gauntlet.patterns." + pattern)
            .scan()) {
      return scan.getClassesWithAnnotation(Correct.class).loadClasses();
    }
  }
}
