package dev.gauntlet.engine.vmlens;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the agent of this JVM has recorded, cut into one folder a check.
 *
 * <p>The agent writes its events behind large buffers that it empties when the JVM ends. Its queue
 * takes events from anyone, though, and hands them its streams: an event that empties the buffers
 * shows when everything before it is on the disk. The agent's classes are of the boot class path
 * and in no artifact that code could be compiled against, hence the reflection; without them,
 * {@link #EventStreams} fails.
 */
final class EventStreams {
  private static final String AGENT = "com.vmlens.transformed.agent.bootstrap.event.";

  /** What is no event: what describes classes and threads, read by {@link Descriptions}. */
  private static final Set<String> NO_EVENTS =
      Set.of(Descriptions.CLASSES, Descriptions.THREADS, "agentlog.vmlens");

  private final Path events;
  private final Class<?> eventType;
  private final Object queue;
  private final Method offer;
  private final Map<String, Long> ends = new HashMap<>();

  /**
   * Finds the agent of this JVM.
   *
   * @param events where it writes
   * @throws ReflectiveOperationException if there is no agent, or not the release that is expected
   */
  EventStreams(Path events) throws ReflectiveOperationException {
    this.events = events;
    eventType = Class.forName(AGENT + "SerializableEvent");
    queue = Class.forName(AGENT + "queue.EventQueueSingleton").getField("eventQueue").get(null);
    offer = queue.getClass().getMethod("offer", eventType);
  }

  /**
   * Writes what was recorded since the last call into a folder of its own.
   *
   * @throws IOException if the agent does not answer within ten seconds, or a file cannot be
   *     written
   */
  void cut(Path folder) throws IOException, InterruptedException, ReflectiveOperationException {
    flush();
    Files.createDirectories(folder);
    try (var files = Files.newDirectoryStream(events, "*.vmlens")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        long end = Files.size(file);
        if (!NO_EVENTS.contains(name)) {
          Files.write(folder.resolve(name), read(file, ends.getOrDefault(name, 0L), end));
          ends.put(name, end);
        }
      }
    }
  }

  private static byte[] read(Path file, long from, long end) throws IOException {
    try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[Math.toIntExact(end - from)];
      reader.seek(from);
      reader.readFully(bytes);
      return bytes;
    }
  }

  private void flush() throws IOException, InterruptedException, ReflectiveOperationException {
    CountDownLatch flushed = new CountDownLatch(1);
    InvocationHandler event =
        (proxy, method, arguments) -> {
          if (method.getName().equals("serialize")) {
            flushAll(arguments[0]);
            flushed.countDown();
          }
          return null;
        };
    offer.invoke(
        queue,
        Proxy.newProxyInstance(
            EventStreams.class.getClassLoader(), new Class<?>[] {eventType}, event));
    if (!flushed.await(10, TimeUnit.SECONDS)) {
      throw new IOException("the VMLens agent does not write its events");
    }
  }

  private static @Nullable Object flushAll(Object streams) throws Exception {
    for (var field : streams.getClass().getFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        Object stream = field.get(streams);
        ((OutputStream) stream.getClass().getMethod("getStream").invoke(stream)).flush();
      }
    }
    return null;
  }
}
