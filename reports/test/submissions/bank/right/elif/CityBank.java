package elif;

import dev.gauntlet.patterns.bank.Bank;

/**
 * A monitor for each account. Two accounts are always locked lower number first, so there can be no
 * cycle. Money is only moved, so the total is known from the start.
 */
public class CityBank implements Bank {
  private final Account[] accounts;
  private final long allMoney;

  public CityBank(int accounts, long initialBalance) {
    if (accounts < 1) {
      throw new IllegalArgumentException("a bank needs accounts");
    }
    if (initialBalance < 0) {
      throw new IllegalArgumentException("no debts here");
    }
    this.accounts = new Account[accounts];
    for (int i = 0; i < accounts; i++) {
      this.accounts[i] = new Account(initialBalance);
    }
    allMoney = accounts * initialBalance;
  }

  @Override
  public boolean transfer(int from, int to, long amount) {
    Account payer = account(from);
    Account payee = account(to);
    if (amount < 0) {
      throw new IllegalArgumentException("negative amount " + amount);
    }
    if (payer == payee) {
      return true;
    }
    Account first = from < to ? payer : payee;
    Account second = from < to ? payee : payer;
    synchronized (first) {
      synchronized (second) {
        if (payer.money < amount) {
          return false;
        }
        payer.money -= amount;
        payee.money += amount;
        return true;
      }
    }
  }

  @Override
  public long balance(int account) {
    Account asked = account(account);
    synchronized (asked) {
      return asked.money;
    }
  }

  @Override
  public long total() {
    return allMoney;
  }

  private Account account(int number) {
    if (number < 0 || number >= accounts.length) {
      throw new IllegalArgumentException("there is no account " + number);
    }
    return accounts[number];
  }
}
