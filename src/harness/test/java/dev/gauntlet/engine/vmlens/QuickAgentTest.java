package dev.gauntlet.engine.vmlens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vmlens.setup.SetupAgent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickAgentTest {
  private static final String PLAN =
      "com.vmlens.transformed.agent.bootstrap.interleave.buildcalculatedrun.CalculatedRunBuilder";
  private static final String STEPS =
      "com.vmlens.transformed.agent.bootstrap.interleave.threadindexcollection."
          + "ThreadIndexToElementList";
  private static final String PASSING =
      "com.vmlens.transformed.agent.bootstrap.interleave.run.LoopCounter";
  private static final String THREADS =
      "com.vmlens.transformed.agent.bootstrap.parallelize.run.thread.";

  @Test
  void should_change_classes_that_the_jvm_takes(@TempDir Path folder) throws Exception {
    try (URLClassLoader agent = changed(folder)) {
      Class.forName("com.vmlens.nottraced.agent.write.WriteEventToFile", true, agent);
      Class.forName(PLAN, true, agent);
      Class<?> states = agent.loadClass(THREADS + "ThreadLocalForParallelizeSingleton");
      ThreadLocal<?> local =
          (ThreadLocal<?>)
              Objects.requireNonNull(states.getField("callbackStatePerThread").get(null));
      assertThat(local.getClass().getSuperclass().getSimpleName()).isEqualTo("ThreadSlots");
      assertThat(local.get()).isNotNull().isSameAs(local.get());
    }
  }

  @Test
  void should_have_no_planned_step_for_a_thread_that_no_plan_knows(@TempDir Path folder)
      throws Exception {
    try (URLClassLoader agent = changed(folder)) {
      Class<?> plan = agent.loadClass(STEPS);
      Object empty = plan.getConstructor().newInstance();
      assertThat(plan.getMethod("isEmptyAtIndex", int.class).invoke(empty, 4)).isEqualTo(true);
    }
  }

  @Test
  void should_pass_turns_to_all(@TempDir Path folder) throws Exception {
    try (URLClassLoader agent = changed(folder)) {
      Class.forName(PASSING, true, agent);
    }
    assertThat(Turns.next(1, new int[] {0, 1, 2, 3})).isEqualTo(2);
    assertThat(Turns.next(1, new int[] {3, 0, 2})).isEqualTo(2);
    assertThat(Turns.next(3, new int[] {2, 1, 3})).isEqualTo(1);
    assertThat(Turns.next(2, new int[] {1})).isEqualTo(1);
    assertThat(Turns.next(2, new int[] {2})).isEqualTo(2);
    assertThat(Turns.next(2, new int[] {})).isEqualTo(2);
  }

  @Test
  void should_refuse_if_it_is_another_agent() throws IOException {
    try (InputStream other = QuickAgentTest.class.getResourceAsStream("QuickAgentTest.class")) {
      byte[] classFile = Objects.requireNonNull(other).readAllBytes();
      assertRefused(
          () -> QuickAgent.resting(classFile),
          "VMLens yields in 0 places of its writer; one was expected");
      assertRefused(
          () -> QuickAgent.lookingOften(classFile),
          "VMLens waits for a turn 0 times for long; seven were expected");
      assertRefused(
          () -> KnownFrames.asking(classFile),
          "VMLens asks for a thread's frames in 0 places; one was expected");
      assertRefused(
          () -> KnownFrames.noting(classFile),
          "VMLens hears of locks given back in 0 places; one was expected");
      assertRefused(
          () -> PassedTurns.inTurn(classFile),
          "VMLens passes turns on in 0 places; one was expected");
      assertRefused(
          () -> OwnPermits.onMonitors(classFile), "VMLens makes 0 locks; one was expected");
      assertRefused(
          () -> UnplannedThreads.withoutSteps(classFile),
          "VMLens looks for threads' steps in 0 places; one was expected");
      assertRefused(
          () -> ConstructorCalls.inOrder(classFile),
          "VMLens gives locks back in 0 places; one was expected");
      assertRefused(
          () -> Planning.sorting(classFile),
          "VMLens looks for cycles in 0 places; one was expected");
      assertRefused(
          () -> Planning.untraced(classFile), "VMLens plans on another graph than it used to");
      assertRefused(
          () -> QuickAgent.inSlots(classFile),
          "VMLens does not keep threads' states in a ThreadLocal");
    }
  }

  private static URLClassLoader changed(Path folder) throws IOException {
    new SetupAgent(folder.toFile(), "").setup();
    QuickAgent.change(folder);
    URL[] jars = {
      folder.resolve("agent_bootstrap.jar").toUri().toURL(),
      folder.resolve("agent_runtime.jar").toUri().toURL()
    };
    return new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
  }

  private static void assertRefused(ThrowingCallable change, String message) {
    assertThatThrownBy(change).isInstanceOf(IllegalStateException.class).hasMessage(message);
  }
}
