package dev.gauntlet.patterns.requestcontext;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the context in a variable that new threads inherit. A pooled thread started while a request
 * is served keeps that request's context, and every task it runs later sees it.
 */
@Buggy(
    defect = Defect.ESCAPED_STATE,
    cwe = "CWE-374",
    origin = "An inheritable variable, chosen so that the threads of a request see it too",
    member = "current",
    schedule =
        "Thread 1 sets its context and starts a pooled thread. The pooled thread, which has set"
            + " nothing, asks for the current context and gets thread 1's, also in a task of"
            + " another request.",
    fix = "Use a plain ThreadLocal, and hand a context to a task by callWith.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class LeakyContext implements RequestContext {
  @SuppressWarnings("ThreadLocalUsage") // Two contexts share nothing, so it is no static field.
  private final InheritableThreadLocal<@Nullable Context> own = new InheritableThreadLocal<>();

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
