package dev.gauntlet.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueScanTest {
  private final Catalogue catalogue = CatalogueScan.scan();

  @Test
  void should_find_the_variants_that_can_be_given_virtual_threads() {
    assertThat(
            catalogue
                .variants()
                .flatMap(SubjectRef::onVirtualThreads)
                .map(SubjectRef::pattern)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "batch-executor",
            "data-pipeline",
            "log-pipeline",
            "priority-pool",
            "stoppable-worker",
            "task-pipeline",
            "worker-pool");
  }

  @Test
  void should_name_a_variant_on_virtual_threads_as_such() {
    assertThat(
            catalogue.pattern("worker-pool").orElseThrow().variants().stream()
                .flatMap(SubjectRef::onVirtualThreads)
                .map(SubjectRef::path))
        .contains("worker-pool/LockWorkerPool-virtual")
        .allMatch(path -> path.endsWith("-virtual"));
  }

  @Test
  void should_put_nothing_on_virtual_threads_twice() {
    assertThat(
            catalogue
                .variants()
                .flatMap(SubjectRef::onVirtualThreads)
                .flatMap(SubjectRef::onVirtualThreads))
        .isEmpty();
  }
}
