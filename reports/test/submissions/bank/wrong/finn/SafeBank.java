import dev.gauntlet.patterns.bank.Bank;

// Never holds two locks at the same time -> no deadlock possible.
public class SafeBank implements Bank {

  private static class Account {
    private long balance;

    Account(long balance) {
      this.balance = balance;
    }

    synchronized boolean withdraw(long amount) {
      if (balance < amount) return false;
      balance -= amount;
      return true;
    }

    synchronized void deposit(long amount) {
      balance += amount;
    }

    synchronized long getBalance() {
      return balance;
    }
  }

  private final Account[] accounts;

  public SafeBank(int n, long start) {
    if (n < 1 || start < 0) throw new IllegalArgumentException();
    accounts = new Account[n];
    for (int i = 0; i < n; i++) accounts[i] = new Account(start);
  }

  private void check(int nr) {
    if (nr < 0 || nr >= accounts.length) throw new IllegalArgumentException("account " + nr);
  }

  @Override
  public boolean transfer(int from, int to, long amount) {
    check(from);
    check(to);
    if (amount < 0) throw new IllegalArgumentException("amount " + amount);
    if (from == to) return true;
    if (!accounts[from].withdraw(amount)) return false;
    accounts[to].deposit(amount);
    return true;
  }

  @Override
  public long balance(int account) {
    check(account);
    return accounts[account].getBalance();
  }

  @Override
  public long total() {
    long sum = 0;
    for (Account a : accounts) sum += a.getBalance();
    return sum;
  }
}
