package dev.gauntlet.patterns.requestcontext;

import dev.gauntlet.catalogue.Correct;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Keeps an immutable context in a thread-local variable. */
@Correct(way = "java.lang.ThreadLocal, confinement without a lock")
public final class ThreadLocalContext implements RequestContext {
  @SuppressWarnings("ThreadLocalUsage") // Two contexts share nothing, so it is no static field.
  private final ThreadLocal<@Nullable Context> own = new ThreadLocal<>();

  @Override
  public void set(String requestId, String userId) {
    Objects.requireNonNull(requestId, "requestId");
    Objects.requireNonNull(userId, "userId");
    own.set(new Context(requestId, userId));
  }

  @Override
  public Optional<Context> current() {
    return Optional.ofNullable(own.get());
  }

  @Override
  public void clear() {
    own.remove();
  }

  @Override
  public <R> R callWith(Context context, Callable<R> body) throws Exception {
    Objects.requireNonNull(context, "context");
    Objects.requireNonNull(body, "body");
    Context before = own.get();
    own.set(context);
    try {
      return body.call();
    } finally {
      restore(before);
    }
  }

  private void restore(@Nullable Context before) {
    if (before == null) {
      own.remove();
    } else {
      own.set(before);
    }
  }
}
