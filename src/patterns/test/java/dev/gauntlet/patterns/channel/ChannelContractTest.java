package dev.gauntlet.patterns.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;

class ChannelContractTest {
  @EachVariant
  void should_refuse_to_be_made_if_the_capacity_is_below_one(Variant variant) {
    assertThatThrownBy(() -> variant.make(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> variant.make(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @EachVariant
  void should_be_open_if_new(Variant variant) {
    Channel<Integer> channel = variant.make(1);

    assertThat(channel.isClosed()).isFalse();
  }

  @EachVariant
  void should_give_the_oldest_item_first_if_it_goes_round_many_times(Variant variant)
      throws Exception {
    Channel<Integer> channel = variant.make(2);
    channel.send(0);
    for (int i = 1; i < 10; i++) {
      channel.send(i);
      assertThat(channel.receive()).contains(i - 1);
    }
    assertThat(channel.receive()).contains(9);
  }

  @EachVariant
  void should_give_what_it_holds_and_then_the_end_if_closed(Variant variant) throws Exception {
    Channel<String> channel = variant.make(3);
    channel.send("first");
    channel.send("second");
    channel.send("third");

    channel.close();

    assertThat(channel.isClosed()).isTrue();
    assertThat(channel.receive()).contains("first");
    assertThat(channel.receive()).contains("second");
    assertThat(channel.receive()).contains("third");
    assertThat(channel.receive()).isEmpty();
    assertThat(channel.receive()).isEmpty();
    assertThat(channel.isClosed()).isTrue();
  }

  @EachVariant
  void should_give_the_end_for_ever_if_closed_with_nothing_in_it(Variant variant) throws Exception {
    Channel<String> channel = variant.make(1);

    channel.close();

    for (int i = 0; i < 3; i++) {
      assertThat(channel.receive()).isEmpty();
    }
  }

  @EachVariant
  void should_stay_closed_if_closed_twice(Variant variant) throws Exception {
    Channel<Integer> channel = variant.make(1);
    channel.send(1);

    channel.close();
    channel.close();

    assertThat(channel.isClosed()).isTrue();
    assertThat(channel.receive()).contains(1);
    assertThat(channel.receive()).isEmpty();
    channel.close();
    assertThat(channel.receive()).isEmpty();
  }

  @EachVariant
  void should_refuse_an_item_if_closed(Variant variant) throws Exception {
    Channel<Integer> channel = variant.make(2);
    channel.send(1);
    channel.close();

    assertThatThrownBy(() -> channel.send(2)).isInstanceOf(IllegalStateException.class);
    assertThat(channel.receive()).contains(1);
    assertThatThrownBy(() -> channel.send(3)).isInstanceOf(IllegalStateException.class);

    assertThat(channel.receive()).isEmpty();
  }

  @EachVariant
  void should_refuse_an_item_if_closed_while_full(Variant variant) throws Exception {
    Channel<Integer> channel = variant.make(1);
    channel.send(1);
    channel.close();

    assertThatThrownBy(() -> channel.send(2)).isInstanceOf(IllegalStateException.class);

    assertThat(channel.receive()).contains(1);
    assertThat(channel.receive()).isEmpty();
  }

  @EachVariant
  @SuppressWarnings("NullAway") // A null is handed over to see it refused.
  void should_refuse_null_and_change_nothing(Variant variant) throws Exception {
    Channel<Integer> channel = variant.make(1);

    assertThatThrownBy(() -> channel.send(null)).isInstanceOf(NullPointerException.class);

    channel.send(1);
    channel.close();
    assertThat(channel.receive()).contains(1);
    assertThat(channel.receive()).isEmpty();
  }

  @EachVariant
  void should_append_nothing_if_interrupted_while_full(Variant variant) throws Exception {
    Channel<Integer> channel = variant.make(1);
    channel.send(1);

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> channel.send(2)).isInstanceOf(InterruptedException.class);

    channel.close();
    assertThat(channel.receive()).contains(1);
    assertThat(channel.receive()).isEmpty();
  }

  @EachVariant
  void should_remove_nothing_if_interrupted_while_empty(Variant variant) throws Exception {
    Channel<Integer> channel = variant.make(1);

    Thread.currentThread().interrupt();
    assertThatThrownBy(channel::receive).isInstanceOf(InterruptedException.class);

    assertThat(channel.isClosed()).isFalse();
    channel.send(1);
    assertThat(channel.receive()).contains(1);
  }

  @EachVariant
  void should_hold_its_own_items_if_there_are_two(Variant variant) throws Exception {
    Channel<Integer> one = variant.make(1);
    Channel<Integer> other = variant.make(1);
    one.send(1);
    one.close();

    assertThat(other.isClosed()).isFalse();
    other.send(2);
    assertThat(one.receive()).contains(1);
    assertThat(other.receive()).contains(2);
  }

  @EachCorrectVariant
  void should_hand_over_all_items_if_another_thread_sends_and_closes(Variant variant)
      throws Exception {
    Channel<Integer> channel = variant.make(2);
    Thread producer = new Thread(() -> sendAndClose(channel));
    producer.start();

    for (int i = 0; i < 10; i++) {
      assertThat(channel.receive()).contains(i);
    }
    assertThat(channel.receive()).isEmpty();

    producer.join();
  }

  private static void sendAndClose(Channel<Integer> channel) {
    try {
      for (int i = 0; i < 10; i++) {
        channel.send(i);
      }
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts it", e);
    } finally {
      channel.close();
    }
  }
}
