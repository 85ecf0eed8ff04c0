package dev.gauntlet.models.bank;

/** What a bank of three accounts of 10 each answers when one thread uses it. */
public class BankSpecification {
  private final long[] balances = {10, 10, 10};

  public boolean transfer(int from, int to, long amount) {
    if (from != to && balances[from] < amount) {
      return false;
    }
    balances[from] -= amount;
    balances[to] += amount;
    return true;
  }

  public long balance(int account) {
    return balances[account];
  }

  public long total() {
    return balances[0] + balances[1] + balances[2];
  }
}
