package dev.gauntlet.patterns.activitymonitor;

/**
 * What a thread had done at one moment.
 *
 * @param threadId the thread's id in this JVM
 * @param threadName its name
 * @param operations how many operations it had recorded, those that failed included
 * @param errors how many of them had failed
 * @param state what it was doing
 * @param cpuNanos the processor time it had used, in nanoseconds; -1 where the JVM cannot tell
 */
public record ThreadActivity(
    long threadId,
    String threadName,
    long operations,
    long errors,
    Thread.State state,
    long cpuNanos) {}
