package dev.gauntlet.engine.vmlens;

import dev.gauntlet.evidence.SourceLines;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns events into steps: the calls that lead to an event, as far as they are not shown yet, and
 * the event. What happens inside the JDK becomes the one call that leads there.
 */
final class Steps {
  private static final List<String> WAITS =
      List.of("await", "awaitUninterruptibly", "awaitNanos", "awaitUntil", "get", "join");

  private final SourceLines lines;
  private final List<String> threads = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<Integer, List<String>> shown = new HashMap<>();

  Steps(SourceLines lines) {
    this.lines = lines;
  }

  /** The threads that the steps refer to. */
  List<String> threads() {
    return List.copyOf(threads);
  }

  /** All steps of an interleaving. */
  List<Step> all(List<EventLine> events) {
    steps.clear();
    shown.clear();
    events.forEach(this::add);
    return List.copyOf(steps);
  }

  /** One access, at the line of the subject or scenario that makes it. */
  Step access(EventLine event) {
    List<String> calls = calls(event);
    String own = Frames.own(event.stack()).orElse(event.stack().get(0));
    String said = verb(event) + readable(event.element()) + " in " + readable(own);
    String location =
        Frames.isOfJdk(event.stack().get(0)) && calls.size() > 1
            ? callSite(calls, calls.size() - 1)
            : fieldSite(event, own);
    return new Step(thread(event.thread()), 0, action(event), said, location, null);
  }

  private void add(EventLine event) {
    int thread = thread(event.thread());
    if (event.operation().startsWith("Thread ")) {
      boolean start = event.operation().endsWith("Start");
      Action action = start ? Action.START : Action.JOIN;
      steps.add(
          new Step(thread, 0, action, (start ? "starts " : "joins ") + event.object(), null, null));
      return;
    }
    List<String> calls = calls(event);
    if (calls.isEmpty()) {
      return;
    }
    show(thread, calls);
    if (!Frames.isOfJdk(calls.get(calls.size() - 1))) {
      String own = calls.get(calls.size() - 1);
      steps.add(new Step(thread, calls.size(), action(event), text(event), site(event, own), null));
    }
  }

  /** From the outside in: the methods up to the first of the JDK that the subject calls. */
  private static List<String> calls(EventLine event) {
    List<String> calls = new ArrayList<>();
    for (int i = event.stack().size() - 1; i >= 0; i--) {
      String method = event.stack().get(i);
      if (Frames.isOfHarness(method) || (calls.isEmpty() && Frames.isOfJdk(method))) {
        continue;
      }
      calls.add(method);
      if (Frames.isOfJdk(method) && !comesBack(event.stack().subList(0, i))) {
        break;
      }
    }
    return calls;
  }

  /** Whether the JDK calls back into code of somebody else's. */
  private static boolean comesBack(List<String> inner) {
    return inner.stream().anyMatch(method -> !Frames.isOfJdk(method));
  }

  private void show(int thread, List<String> calls) {
    List<String> before = shown.getOrDefault(thread, List.of());
    int same = 0;
    while (same < Math.min(before.size(), calls.size())
        && before.get(same).equals(calls.get(same))) {
      same++;
    }
    for (int i = same; i < calls.size(); i++) {
      String text = readable(calls.get(i)) + "()";
      steps.add(new Step(thread, i, Action.CALL, text, callSite(calls, i), null));
    }
    shown.put(thread, calls);
  }

  private String callSite(List<String> calls, int at) {
    if (at == 0) {
      String method = calls.get(0);
      return lines.start(EventLine.owner(method), EventLine.name(method)).orElse(readable(method));
    }
    String caller = calls.get(at - 1);
    return lines
        .call(EventLine.owner(caller), EventLine.name(caller), EventLine.name(calls.get(at)))
        .or(() -> lines.start(EventLine.owner(caller), EventLine.name(caller)))
        .orElse(readable(caller));
  }

  private String site(EventLine event, String own) {
    String owner = EventLine.owner(own);
    String method = EventLine.name(own);
    Optional<String> site =
        switch (event.kind()) {
          case ENTER -> event.isWait() ? wait(owner, method) : taking(event, owner, method);
          case EXIT -> event.isWait() ? wait(owner, method) : giving(event, owner, method);
          case METHOD -> lines.call(owner, method, EventLine.name(event.element()));
          case ACCESS -> Optional.of(fieldSite(event, own));
        };
    return site.or(() -> lines.start(owner, method)).orElse(readable(own));
  }

  private Optional<String> wait(String owner, String method) {
    return WAITS.stream().flatMap(name -> lines.call(owner, method, name).stream()).findFirst();
  }

  private Optional<String> taking(EventLine event, String owner, String method) {
    return event.isMonitor()
        ? lines.monitor(owner, method)
        : lines.call(owner, method, "lock").or(() -> lines.call(owner, method, "tryLock"));
  }

  private Optional<String> giving(EventLine event, String owner, String method) {
    return event.isMonitor() ? lines.monitor(owner, method) : lines.call(owner, method, "unlock");
  }

  private String fieldSite(EventLine event, String own) {
    String owner = EventLine.owner(own);
    String method = EventLine.name(own);
    return lines
        .access(owner, method, EventLine.name(event.element()), event.isWrite())
        .or(() -> lines.start(owner, method))
        .orElse(readable(own));
  }

  private static Action action(EventLine event) {
    if (event.isNotification()) {
      return Action.NOTIFY;
    }
    return switch (event.kind()) {
      case ENTER -> event.isWait() ? Action.WAIT : Action.LOCK;
      case EXIT -> event.isWait() ? Action.CALL : Action.UNLOCK;
      case METHOD -> Action.CALL;
      case ACCESS -> event.isWrite() ? Action.WRITE : Action.READ;
    };
  }

  private static String text(EventLine event) {
    if (event.isNotification()) {
      return "notifies " + event.waitedOn();
    }
    return switch (event.kind()) {
      case ENTER -> event.isWait() ? "waits on " + event.waitedOn() : "locks " + event.lock();
      case EXIT -> event.isWait() ? "has waited on " + event.waitedOn() : "unlocks " + event.lock();
      case METHOD -> readable(event.element()) + "()";
      case ACCESS -> verb(event) + readable(event.element());
    };
  }

  private static String verb(EventLine event) {
    return event.isWrite() ? "writes " : "reads ";
  }

  private int thread(String name) {
    int index = threads.indexOf(name);
    if (index >= 0) {
      return index;
    }
    threads.add(name);
    return threads.size() - 1;
  }

  /** Class and member without the package; a lambda as the method that it stands in. */
  static String readable(String member) {
    return member
        .substring(member.lastIndexOf('/') + 1)
        .replaceFirst("\\.lambda\\$(\\w+)\\$\\d+$", ".$1")
        .replace('$', '.');
  }
}
