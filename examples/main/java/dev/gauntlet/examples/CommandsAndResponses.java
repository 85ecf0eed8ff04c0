package dev.gauntlet.examples;

import dev.gauntlet.patterns.messagebus.LockedMessageBus;
import dev.gauntlet.patterns.messagebus.Message;
import dev.gauntlet.patterns.messagebus.Message.Kind;
import dev.gauntlet.patterns.messagebus.MessageBus;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two workers that answer commands of a coordinator, which tells the responses apart by their
 * correlation ids. An observer subscribes to one worker and gets all that it sends.
 */
final class CommandsAndResponses implements Example {
  private static final List<String> WORKERS = List.of("squarer", "doubler");
  private static final int COMMANDS = 6;
  private static final String COORDINATOR = "coordinator";
  private static final String OBSERVER = "observer";
  private static final String STOP = "stop";

  private final MessageBus bus = new LockedMessageBus();

  @Override
  public void run(PrintWriter out, List<String> arguments) throws Exception {
    bus.register(COORDINATOR);
    bus.register(OBSERVER);
    WORKERS.forEach(bus::register);
    bus.subscribe("squarer", OBSERVER);
    List<Thread> threads =
        WORKERS.stream().map(name -> new Thread(() -> work(name), name)).toList();
    threads.forEach(Thread::start);

    for (int i = 1; i <= COMMANDS; i++) {
      String worker = WORKERS.get(i % WORKERS.size());
      bus.send(new Message(Kind.COMMAND, COORDINATOR, worker, i, "command " + i));
    }
    for (String worker : WORKERS) {
      bus.send(new Message(Kind.CONTROL, COORDINATOR, worker, STOP, STOP));
    }
    responses().forEach((command, answer) -> out.println(command + ": " + answer));
    for (Thread thread : threads) {
      thread.join();
    }
    out.println("observed of the squarer: " + observed());
  }

  private Map<String, String> responses() throws InterruptedException {
    Map<String, String> responses = new TreeMap<>();
    while (responses.size() < COMMANDS) {
      Message response = bus.receive(COORDINATOR);
      responses.put(response.correlationId(), response.sender() + " answers " + response.payload());
    }
    return responses;
  }

  private List<Object> observed() {
    List<Object> payloads = new ArrayList<>();
    for (var next = bus.poll(OBSERVER); next.isPresent(); next = bus.poll(OBSERVER)) {
      payloads.add(next.get().payload());
    }
    return payloads;
  }

  private void work(String name) {
    try {
      Message message = bus.receive(name);
      while (message.kind() == Kind.COMMAND) {
        int number = (int) message.payload();
        int answer = name.equals("squarer") ? number * number : 2 * number;
        bus.send(
            new Message(Kind.RESPONSE, name, message.sender(), answer, message.correlationId()));
        message = bus.receive(name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
