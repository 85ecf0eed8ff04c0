package dev.gauntlet.engine.vmlens;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor time that this JVM has used. */
final class ProcessorClock {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ProcessorClock() {}

  static long nanos() {
    return SYSTEM.getProcessCpuTime();
  }
}
