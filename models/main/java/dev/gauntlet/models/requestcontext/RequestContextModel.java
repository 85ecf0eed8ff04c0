package dev.gauntlet.models.requestcontext;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.requestcontext.Context;
import dev.gauntlet.patterns.requestcontext.RequestContext;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * All operations of a request context. Each thread keeps a note of what it set itself, and tells
 * whether that is what it sees.
 */
@Model(
    value = "Each thread sees what it set or cleared itself, and nothing else.",
    sequential = RequestContextSpecification.class)
@Param(name = "request", gen = IntGen.class, conf = "1:4")
public class RequestContextModel {
  private final RequestContext context = Subject.make();
  private final ThreadLocal<Optional<Context>> own = ThreadLocal.withInitial(Optional::empty);

  @Operation
  public void set(@Param(name = "request") int request) {
    context.set("request " + request, "user " + request);
    own.set(Optional.of(context(request)));
  }

  @Operation
  public String current() {
    return seen(own.get());
  }

  @Operation
  public void clear() {
    context.clear();
    own.set(Optional.empty());
  }

  @Operation
  public String callWith(@Param(name = "request") int request) throws Exception {
    Context given = context(request);
    return context.callWith(given, () -> seen(Optional.of(given)));
  }

  private String seen(Optional<Context> due) {
    Optional<Context> seen = context.current();
    return seen.equals(due) ? "its own" : seen + " instead of " + due;
  }

  private static Context context(int request) {
    return new Context("request " + request, "user " + request);
  }
}
