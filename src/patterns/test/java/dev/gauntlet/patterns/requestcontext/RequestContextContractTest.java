package dev.gauntlet.patterns.requestcontext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.io.IOException;

@SuppressWarnings("NullAway") // Nulls are handed over to see them refused.
class RequestContextContractTest {
  private static final Context OUTER = new Context("request 1", "ann");
  private static final Context INNER = new Context("request 2", "bob");

  @EachVariant
  void should_be_empty_if_nothing_was_set(Variant variant) {
    RequestContext context = variant.make();

    assertThat(context.current()).isEmpty();
  }

  @EachVariant
  void should_return_what_was_set_last_if_set_twice(Variant variant) {
    RequestContext context = variant.make();

    context.set("request 1", "ann");
    assertThat(context.current()).contains(OUTER);
    context.set("request 2", "bob");
    assertThat(context.current()).contains(INNER);
  }

  @EachVariant
  void should_be_empty_if_cleared(Variant variant) {
    RequestContext context = variant.make();
    context.set("request 1", "ann");

    context.clear();
    assertThat(context.current()).isEmpty();
    context.clear();
    assertThat(context.current()).isEmpty();
  }

  @EachVariant
  void should_refuse_null_and_change_nothing(Variant variant) {
    RequestContext context = variant.make();
    context.set("request 1", "ann");

    assertThatNullPointerException().isThrownBy(() -> context.set(null, "bob"));
    assertThatNullPointerException().isThrownBy(() -> context.set("request 2", null));
    assertThatNullPointerException().isThrownBy(() -> context.callWith(null, () -> "done"));
    assertThatNullPointerException().isThrownBy(() -> context.callWith(INNER, null));
    assertThat(context.current()).contains(OUTER);
  }

  @EachVariant
  void should_run_the_body_with_its_context_and_return_its_result(Variant variant)
      throws Exception {
    RequestContext context = variant.make();

    String seen = context.callWith(INNER, () -> "as " + context.current().orElseThrow().userId());

    assertThat(seen).isEqualTo("as bob");
  }

  @EachVariant
  void should_be_empty_after_the_body_if_it_was_before(Variant variant) throws Exception {
    RequestContext context = variant.make();

    context.callWith(INNER, () -> "done");

    assertThat(context.current()).isEmpty();
  }

  @EachVariant
  void should_restore_the_former_context_after_the_body(Variant variant) throws Exception {
    RequestContext context = variant.make();
    context.set("request 1", "ann");

    context.callWith(INNER, () -> "done");

    assertThat(context.current()).contains(OUTER);
  }

  @EachVariant
  void should_restore_the_former_context_if_the_body_set_or_cleared_it(Variant variant)
      throws Exception {
    RequestContext context = variant.make();
    context.set("request 1", "ann");

    context.callWith(
        INNER,
        () -> {
          context.set("request 3", "cleo");
          return "done";
        });
    assertThat(context.current()).contains(OUTER);
    context.callWith(
        INNER,
        () -> {
          context.clear();
          return "done";
        });
    assertThat(context.current()).contains(OUTER);
  }

  @EachVariant
  void should_restore_each_context_if_calls_are_nested(Variant variant) throws Exception {
    RequestContext context = variant.make();

    Context between =
        context.callWith(
            OUTER,
            () -> {
              context.callWith(INNER, () -> "done");
              return context.current().orElseThrow();
            });

    assertThat(between).isEqualTo(OUTER);
    assertThat(context.current()).isEmpty();
  }

  @EachVariant
  void should_hand_on_what_the_body_throws(Variant variant) {
    RequestContext context = variant.make();
    IOException thrown = new IOException("by the body");

    assertThatThrownBy(
            () ->
                context.callWith(
                    INNER,
                    () -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);
  }

  @EachCorrectVariant
  void should_restore_the_former_context_if_the_body_throws(Variant variant) {
    RequestContext context = variant.make();

    failingCall(context);
    assertThat(context.current()).isEmpty();
    context.set("request 1", "ann");
    failingCall(context);
    assertThat(context.current()).contains(OUTER);
  }

  @EachVariant
  void should_stand_for_itself_if_there_are_two(Variant variant) {
    RequestContext one = variant.make();
    RequestContext other = variant.make();
    one.set("request 1", "ann");

    assertThat(other.current()).isEmpty();
    other.set("request 2", "bob");
    other.clear();
    assertThat(one.current()).contains(OUTER);
  }

  private static void failingCall(RequestContext context) {
    assertThatThrownBy(
            () ->
                context.callWith(
                    INNER,
                    () -> {
                      throw new AssertionError("by the body");
                    }))
        .isInstanceOf(AssertionError.class);
  }
}
