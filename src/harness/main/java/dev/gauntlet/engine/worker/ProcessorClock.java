package dev.gauntlet.engine.worker;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor time that this JVM has used. */
public final class ProcessorClock {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ProcessorClock() {}

  /** Returns the time in nanoseconds, of all threads together. */
  public static long nanos() {
    return SYSTEM.getProcessCpuTime();
  }
}
