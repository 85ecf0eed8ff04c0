package elif;

// Only touch the money while you hold the monitor of the account!
class Account {
  long money;

  Account(long money) {
    this.money = money;
  }
}
