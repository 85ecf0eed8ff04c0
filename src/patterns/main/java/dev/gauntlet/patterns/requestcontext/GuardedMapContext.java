package dev.gauntlet.patterns.requestcontext;

import dev.gauntlet.catalogue.Correct;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the contexts of all threads in one map behind a monitor. The map holds a thread weakly, so
 * that what an ended thread has not cleared goes with it.
 */
@Correct(way = "intrinsic monitor around a map by thread")
public final class GuardedMapContext implements RequestContext {
  private final Object lock = new Object();
  private final Map<Thread, Context> contexts = new WeakHashMap<>();

  @Override
  public void set(String requestId, String userId) {
    Objects.requireNonNull(requestId, "requestId");
    Objects.requireNonNull(userId, "userId");
    replace(new Context(requestId, userId));
  }

  @Override
  public Optional<Context> current() {
    synchronized (lock) {
      return Optional.ofNullable(contexts.get(Thread.currentThread()));
    }
  }

  @Override
  public void clear() {
    replace(null);
  }

  @Override
  public <R> R callWith(Context context, Callable<R> body) throws Exception {
    Objects.requireNonNull(context, "context");
    Objects.requireNonNull(body, "body");
    Context before = replace(context);
    try {
      return body.call();
    } finally {
      replace(before);
    }
  }

  private @Nullable Context replace(@Nullable Context context) {
    Thread caller = Thread.currentThread();
    synchronized (lock) {
      return context == null ? contexts.remove(caller) : contexts.put(caller, context);
    }
  }
}
