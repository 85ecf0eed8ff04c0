package dev.gauntlet.models.requestcontext;

import dev.gauntlet.patterns.requestcontext.Context;
import java.util.HashMap;
import java.util.Map;

/** A request context for one thread that plays all of them. */
public class RequestContextSpecification {
  private final Map<Integer, Context> contexts = new HashMap<>();

  public void set(int thread, int request) {
    contexts.put(thread, context(request));
  }

  public String current(int thread) {
    Context own = contexts.get(thread);
    return own == null ? "none" : own.toString();
  }

  public void clear(int thread) {
    contexts.remove(thread);
  }

  public String callWith(int thread, int request) {
    return context(request).toString();
  }

  private static Context context(int request) {
    return new Context("request " + request, "user " + request);
  }
}
