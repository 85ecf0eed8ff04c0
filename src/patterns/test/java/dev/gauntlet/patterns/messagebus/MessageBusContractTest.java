package dev.gauntlet.patterns.messagebus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import dev.gauntlet.patterns.messagebus.Message.Kind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

@SuppressWarnings("NullAway") // Nulls are handed over to see them refused.
class MessageBusContractTest {
  @EachVariant
  void should_have_no_message_for_a_name_that_is_new(Variant variant) {
    MessageBus bus = variant.make();
    bus.register("a");

    assertThat(bus.poll("a")).isEmpty();
  }

  @EachVariant
  void should_hand_the_message_to_its_recipient_once(Variant variant) throws Exception {
    MessageBus bus = busOf(variant, "a", "b");
    Message command = new Message(Kind.COMMAND, "a", "b", "go", "1");
    Message response = new Message(Kind.RESPONSE, "b", "a", "gone", "1");

    bus.send(command);
    bus.send(response);

    assertThat(bus.receive("b")).isEqualTo(command);
    assertThat(bus.poll("b")).isEmpty();
    assertThat(bus.poll("a")).contains(response);
    assertThat(bus.poll("a")).isEmpty();
  }

  @EachVariant
  void should_keep_the_order_of_the_sender(Variant variant) throws Exception {
    MessageBus bus = busOf(variant, "a", "b");
    for (int i = 0; i < 5; i++) {
      bus.send(message("a", "b", i));
    }

    for (int i = 0; i < 5; i++) {
      Message oldest = i % 2 == 0 ? bus.receive("b") : bus.poll("b").orElseThrow();
      assertThat(oldest.payload()).isEqualTo(i);
    }
    assertThat(bus.poll("b")).isEmpty();
  }

  @EachVariant
  void should_copy_to_each_subscriber_once_if_the_publisher_sends(Variant variant) {
    MessageBus bus = busOf(variant, "a", "b", "c", "d");
    bus.subscribe("a", "c");
    bus.subscribe("a", "c");
    bus.subscribe("a", "b");
    bus.subscribe("d", "d");

    bus.send(message("a", "b", 1));
    bus.send(message("a", "d", 2));

    assertThat(bus.poll("b")).contains(message("a", "b", 1));
    assertThat(bus.poll("b")).contains(message("a", "d", 2));
    assertThat(bus.poll("b")).isEmpty();
    assertThat(bus.poll("c")).contains(message("a", "b", 1));
    assertThat(bus.poll("c")).contains(message("a", "d", 2));
    assertThat(bus.poll("c")).isEmpty();
    assertThat(bus.poll("d")).contains(message("a", "d", 2));
    assertThat(bus.poll("d")).isEmpty();
    assertThat(bus.poll("a")).isEmpty();
  }

  @EachVariant
  void should_copy_nothing_that_was_sent_before_the_subscription(Variant variant) {
    MessageBus bus = busOf(variant, "a", "b", "c");
    bus.send(message("a", "b", 1));

    bus.subscribe("a", "c");

    assertThat(bus.poll("c")).isEmpty();
  }

  @EachVariant
  void should_keep_queue_and_subscriptions_if_registered_again(Variant variant) {
    MessageBus bus = busOf(variant, "a", "b", "c");
    bus.subscribe("a", "c");
    bus.subscribe("b", "a");
    bus.send(message("a", "b", 1));

    bus.register("a");
    bus.register("b");
    bus.register("c");
    bus.send(message("a", "b", 2));
    bus.send(message("b", "c", 3));

    assertThat(bus.poll("b")).contains(message("a", "b", 1));
    assertThat(bus.poll("b")).contains(message("a", "b", 2));
    assertThat(bus.poll("a")).contains(message("b", "c", 3));
    assertThat(bus.poll("c")).contains(message("a", "b", 1));
  }

  @EachVariant
  void should_refuse_a_name_that_is_not_registered(Variant variant) {
    MessageBus bus = busOf(variant, "a", "b");

    assertRefused(() -> bus.poll("x"));
    assertRefused(() -> bus.receive("x"));
    assertRefused(() -> bus.subscribe("a", "x"));
    assertRefused(() -> bus.subscribe("x", "a"));
    assertRefused(() -> bus.send(message("a", "x", 1)));
    assertRefused(() -> bus.send(message("x", "b", 1)));

    bus.register("x");
    bus.send(message("a", "b", 2));
    bus.send(message("x", "b", 3));
    assertThat(bus.poll("x")).isEmpty();
    assertThat(bus.poll("a")).isEmpty();
    assertThat(bus.poll("b")).contains(message("a", "b", 2));
    assertThat(bus.poll("b")).contains(message("x", "b", 3));
  }

  @EachCorrectVariant
  void should_reach_nobody_if_the_recipient_is_not_registered(Variant variant) {
    MessageBus bus = busOf(variant, "a", "b");
    bus.subscribe("a", "b");
    bus.subscribe("a", "a");

    assertRefused(() -> bus.send(message("a", "x", 1)));

    assertThat(bus.poll("a")).isEmpty();
    assertThat(bus.poll("b")).isEmpty();
  }

  @EachVariant
  void should_refuse_null(Variant variant) {
    MessageBus bus = busOf(variant, "a");

    assertNull(() -> bus.register(null));
    assertNull(() -> bus.subscribe(null, "a"));
    assertNull(() -> bus.subscribe("a", null));
    assertNull(() -> bus.send(null));
    assertNull(() -> bus.poll(null));
    assertNull(() -> bus.receive(null));
    assertNull(() -> new Message(Kind.DATA, "a", "a", null, "1"));
    assertThat(bus.poll("a")).isEmpty();
  }

  @EachVariant
  void should_remove_nothing_if_interrupted_while_there_is_no_message(Variant variant) {
    MessageBus bus = busOf(variant, "a", "b");

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> bus.receive("b")).isInstanceOf(InterruptedException.class);

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    bus.send(message("a", "b", 1));
    assertThat(bus.poll("b")).contains(message("a", "b", 1));
  }

  @EachVariant
  void should_not_mind_an_interrupt_if_it_does_not_wait(Variant variant) {
    MessageBus bus = busOf(variant, "a", "b");

    Thread.currentThread().interrupt();
    bus.register("c");
    bus.subscribe("a", "c");
    bus.send(message("a", "b", 1));

    assertThat(bus.poll("b")).contains(message("a", "b", 1));
    assertThat(bus.poll("c")).contains(message("a", "b", 1));
  }

  private static MessageBus busOf(Variant variant, String... names) {
    MessageBus bus = variant.make();
    for (String name : names) {
      bus.register(name);
    }
    return bus;
  }

  private static Message message(String sender, String recipient, int number) {
    return new Message(Kind.DATA, sender, recipient, number, null);
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call);
  }

  private static void assertNull(ThrowingCallable call) {
    assertThatNullPointerException().isThrownBy(call);
  }
}
