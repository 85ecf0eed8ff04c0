package dev.gauntlet.models.messagebus;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.messagebus.MessageBus;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** The operations of a message bus that never wait, on three names of which two are registered. */
@Model(
    value = "Registrations, subscriptions and messages are explained by some order of the calls.",
    sequential = MessageBusSpecification.class)
@Param(name = "name", gen = IntGen.class, conf = "0:2")
@Param(name = "number", gen = IntGen.class, conf = "1:3")
public class MessageBusModel {
  private final MessageBus bus = Subject.make();

  public MessageBusModel() {
    bus.register(name(0));
    bus.register(name(1));
  }

  @Operation
  public void register(@Param(name = "name") int name) {
    bus.register(name(name));
  }

  @Operation
  public void subscribe(@Param(name = "name") int publisher, @Param(name = "name") int subscriber) {
    bus.subscribe(name(publisher), name(subscriber));
  }

  @Operation
  public void send(
      @Param(name = "name") int sender,
      @Param(name = "name") int recipient,
      @Param(name = "number") int number) {
    bus.send(Letters.of(name(sender), name(recipient), number));
  }

  @Operation
  public int poll(@Param(name = "name") int recipient) {
    return Letters.poll(bus, name(recipient));
  }

  private static String name(int number) {
    return "name " + number;
  }
}
