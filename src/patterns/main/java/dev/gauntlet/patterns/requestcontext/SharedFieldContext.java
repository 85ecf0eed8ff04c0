package dev.gauntlet.patterns.requestcontext;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the current context in one field that all threads share. A thread sees, and works for, the
 * request that another thread set last.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "A holder written for a server with one thread",
    member = "set",
    schedule =
        "Thread 1 sets its context. Thread 2 sets another. Thread 1 asks for the current one and"
            + " gets thread 2's.",
    fix = "Keep the context in a ThreadLocal.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class SharedFieldContext implements RequestContext {
  private volatile @Nullable Context current;

  @Override
  public void set(String requestId, String userId) {
    Objects.requireNonNull(requestId, "requestId");
    Objects.requireNonNull(userId, "userId");
    current = new Context(requestId, userId);
  }

  @Override
  public Optional<Context> current() {
    return Optional.ofNullable(current);
  }

  @Override
  public void clear() {
    current = null;
  }

  @Override
  public <R> R callWith(Context context, Callable<R> body) throws Exception {
    Objects.requireNonNull(context, "context");
    Objects.requireNonNull(body, "body");
    Context before = current;
    current = context;
    try {
      return body.call();
    } finally {
      current = before;
    }
  }
}
