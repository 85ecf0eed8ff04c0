package dev.gauntlet.patterns.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class BankContractTest {
  @EachVariant
  void should_give_every_account_the_initial_balance(Variant variant) {
    Bank bank = variant.make(3, 10L);

    assertThat(bank.balance(0)).isEqualTo(10);
    assertThat(bank.balance(2)).isEqualTo(10);
    assertThat(bank.total()).isEqualTo(30);
  }

  @EachVariant
  void should_move_the_amount_if_the_payer_has_it(Variant variant) {
    Bank bank = variant.make(3, 10L);

    assertThat(bank.transfer(2, 0, 4)).isTrue();

    assertBalances(bank, 14, 10, 6);
  }

  @EachVariant
  void should_move_all_that_the_payer_has_if_asked(Variant variant) {
    Bank bank = variant.make(2, 10L);

    assertThat(bank.transfer(0, 1, 10)).isTrue();
    assertThat(bank.transfer(0, 1, 1)).isFalse();
    assertThat(bank.transfer(1, 0, 20)).isTrue();

    assertBalances(bank, 20, 0);
  }

  @EachVariant
  void should_move_nothing_if_the_payer_has_less(Variant variant) {
    Bank bank = variant.make(2, 10L);

    assertThat(bank.transfer(0, 1, 11)).isFalse();
    assertThat(bank.transfer(1, 0, Long.MAX_VALUE)).isFalse();

    assertBalances(bank, 10, 10);
    assertThat(bank.transfer(0, 1, 10)).isTrue();
  }

  @EachVariant
  void should_answer_true_and_move_nothing_if_both_accounts_are_one(Variant variant) {
    Bank bank = variant.make(2, 10L);

    assertThat(bank.transfer(1, 1, 10)).isTrue();
    assertThat(bank.transfer(1, 1, 11)).isTrue();

    assertBalances(bank, 10, 10);
  }

  @EachVariant
  void should_answer_true_if_nothing_is_to_be_moved(Variant variant) {
    Bank bank = variant.make(2, 0L);

    assertThat(bank.transfer(0, 1, 0)).isTrue();

    assertBalances(bank, 0, 0);
  }

  @EachVariant
  void should_serve_a_single_account(Variant variant) {
    Bank bank = variant.make(1, 10L);

    assertThat(bank.transfer(0, 0, 3)).isTrue();
    assertThat(bank.total()).isEqualTo(10);
  }

  @EachVariant
  void should_refuse_and_lock_nothing_if_an_argument_is_out_of_range(Variant variant) {
    Bank bank = variant.make(2, 10L);

    assertRefused(() -> bank.transfer(-1, 0, 1));
    assertRefused(() -> bank.transfer(0, -1, 1));
    assertRefused(() -> bank.transfer(2, 0, 1));
    assertRefused(() -> bank.transfer(0, 2, 1));
    assertRefused(() -> bank.transfer(2, 2, 1));
    assertRefused(() -> bank.transfer(0, 1, -1));
    assertRefused(() -> bank.transfer(0, 0, -1));
    assertRefused(() -> bank.balance(-1));
    assertRefused(() -> bank.balance(2));

    assertBalances(bank, 10, 10);
    assertThat(bank.transfer(0, 1, 1)).isTrue();
  }

  @EachVariant
  void should_refuse_to_be_made_if_there_is_no_account_or_a_debt(Variant variant) {
    assertRefused(() -> variant.<Bank>make(0, 10L));
    assertRefused(() -> variant.<Bank>make(-1, 10L));
    assertRefused(() -> variant.<Bank>make(1, -1L));
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(call);
  }

  private static void assertBalances(Bank bank, long... expected) {
    long sum = 0;
    for (int account = 0; account < expected.length; account++) {
      assertThat(bank.balance(account)).as("account %d", account).isEqualTo(expected[account]);
      sum += expected[account];
    }
    assertThat(bank.total()).isEqualTo(sum);
  }
}
