package dev.gauntlet.stress.requestcontext;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.patterns.requestcontext.Context;
import dev.gauntlet.patterns.requestcontext.RequestContext;
import java.io.IOException;
import java.util.concurrent.FutureTask;

/** The requests that the actors serve, and how a result names them. */
final class Requests {
  static final Context ONE = new Context("1", "ann");
  static final Context TWO = new Context("2", "bob");

  private Requests() {}

  /** Sets a context. */
  static void set(RequestContext context, Context request) {
    context.set(request.requestId(), request.userId());
  }

  /** The calling thread's request and user, such as {@code "1/ann"}, or {@code "none"}. */
  static String current(RequestContext context) {
    return context.current().map(own -> own.requestId() + "/" + own.userId()).orElse("none");
  }

  /** What a body called with the request sees. */
  static String seenInside(RequestContext context, Context request) {
    return Blocking.call(() -> context.callWith(request, () -> current(context)));
  }

  /** Calls a body that throws, and catches that. */
  static void failingCall(RequestContext context, Context request) {
    Blocking.run(
        () -> {
          try {
            context.callWith(request, () -> fail());
          } catch (IOException e) {
            return;
          }
          throw new AssertionError("what the body throws is thrown to the caller");
        });
  }

  /** What a thread sees that the caller makes, in which nothing is set. */
  static String seenByNewThread(RequestContext context) {
    FutureTask<String> task = new FutureTask<>(() -> current(context));
    new Thread(task, "pooled").start();
    return Blocking.call(() -> task.get());
  }

  private static String fail() throws IOException {
    throw new IOException("by the body");
  }
}
