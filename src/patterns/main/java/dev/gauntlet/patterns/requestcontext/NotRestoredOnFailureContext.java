package dev.gauntlet.patterns.requestcontext;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the context in a thread-local variable and puts the former one back after the body. A body
 * that throws leaves its own context behind for whatever the thread does next.
 */
@Buggy(
    defect = Defect.LEAKED_LOCK,
    cwe = "CWE-772",
    origin = "A restore written after the call, where a finally block belongs",
    member = "callWith",
    schedule =
        "A thread with no context calls a body that throws. It catches the exception, takes its"
            + " next task, and that task runs with the context of the failed one.",
    fix = "Restore in a finally block.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class NotRestoredOnFailureContext implements RequestContext {
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
    R result = body.call();
    if (before == null) {
      own.remove();
    } else {
      own.set(before);
    }
    return result;
  }
}
