package dev.gauntlet.patterns.requestcontext;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the request and the user in two fields that all threads share. A reader can meet the
 * request of one thread with the user of another.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "A static holder of two values, each made volatile when stale ones were seen",
    member = "set",
    schedule =
        "Thread 1 sets its request and stops. Thread 2 sets its own request and user. Thread 1 sets"
            + " its user. Thread 2 asks for the current context and gets its request with thread"
            + " 1's user.",
    fix = "Keep both in one immutable Context, in a ThreadLocal.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class TornContext implements RequestContext {
  private volatile @Nullable String request;
  private volatile @Nullable String user;

  @Override
  public void set(String requestId, String userId) {
    Objects.requireNonNull(requestId, "requestId");
    Objects.requireNonNull(userId, "userId");
    request = requestId;
    user = userId;
  }

  @Override
  public Optional<Context> current() {
    String requestId = request;
    String userId = user;
    if (requestId == null || userId == null) {
      return Optional.empty();
    }
    return Optional.of(new Context(requestId, userId));
  }

  @Override
  public void clear() {
    request = null;
    user = null;
  }

  @Override
  public <R> R callWith(Context context, Callable<R> body) throws Exception {
    Objects.requireNonNull(body, "body");
    Optional<Context> before = current();
    set(context.requestId(), context.userId());
    try {
      return body.call();
    } finally {
      before.ifPresentOrElse(saved -> set(saved.requestId(), saved.userId()), this::clear);
    }
  }
}
