package dev.gauntlet.patterns.bank;

import dev.gauntlet.catalogue.Contract;

/**
 * Accounts, numbered from 0, that money moves between.
 *
 * <p>Made by a public constructor that takes the number of accounts, at least 1, and the balance
 * that each starts with, not negative; together they fit a {@code long}. An account that does not
 * exist, or a negative amount, is an {@link IllegalArgumentException}. Every method is
 * linearizable.
 */
@Contract(
    id = "bank",
    guide = "SYNC deadlock prevention",
    madeBy = {int.class, long.class})
public interface Bank {
  /**
   * Moves an amount from one account to another.
   *
   * @return {@code false}, with nothing moved, when the first account holds less than the amount. A
   *     transfer from an account to itself answers {@code true} and moves nothing.
   */
  boolean transfer(int from, int to, long amount);

  /** Returns what the account holds; never negative. */
  long balance(int account);

  /** Returns what all accounts hold together: the same at every moment. */
  long total();
}
