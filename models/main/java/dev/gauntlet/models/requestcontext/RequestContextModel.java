package dev.gauntlet.models.requestcontext;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.requestcontext.Context;
import dev.gauntlet.patterns.requestcontext.RequestContext;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;

/**
 * All operations of a request context. Each is told which thread calls it: the subject finds that
 * out by itself, the specification cannot.
 */
@Model(
    value = "Each thread sees what it set or cleared itself, and nothing else.",
    sequential = RequestContextSpecification.class)
public class RequestContextModel {
  private final RequestContext context = Subject.make();

  @Operation
  public void set(
      @Param(gen = ThreadIdGen.class) int thread,
      @Param(gen = IntGen.class, conf = "1:2") int request) {
    context.set("request " + request, "user " + request);
  }

  @Operation
  public String current(@Param(gen = ThreadIdGen.class) int thread) {
    return text(context);
  }

  @Operation
  public void clear(@Param(gen = ThreadIdGen.class) int thread) {
    context.clear();
  }

  @Operation
  public String callWith(
      @Param(gen = ThreadIdGen.class) int thread,
      @Param(gen = IntGen.class, conf = "3:4") int request)
      throws Exception {
    return context.callWith(
        new Context("request " + request, "user " + request), () -> text(context));
  }

  private static String text(RequestContext context) {
    return context.current().map(Context::toString).orElse("none");
  }
}
