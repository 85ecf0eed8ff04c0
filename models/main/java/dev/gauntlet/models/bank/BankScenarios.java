package dev.gauntlet.models.bank;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.bank.Bank;

/** What a bank promises to those who move and count its money at once. */
public class BankScenarios {
  @Scenario("Two transfers that oppose each other both end, and both amounts have moved.")
  public void opposedTransfers() throws Exception {
    Bank bank = Subject.make(2, 10L);
    boolean[] there = new boolean[1];
    boolean[] back = new boolean[1];
    Threads threads = new Threads();
    threads.add("payer of 0", () -> there[0] = bank.transfer(0, 1, 3));
    threads.add("payer of 1", () -> back[0] = bank.transfer(1, 0, 5));
    threads.run();
    Check.that("both transfers are covered, so both succeed", there[0] && back[0]);
    Check.equal("balance of account 0", 12L, bank.balance(0));
    Check.equal("balance of account 1", 8L, bank.balance(1));
  }

  @Scenario("Three transfers in a circle all end, and nobody has more or less than before.")
  public void transfersInACircle() throws Exception {
    Bank bank = Subject.make(3, 10L);
    Threads threads = new Threads();
    threads.add("payer of 0", () -> bank.transfer(0, 1, 4));
    threads.add("payer of 1", () -> bank.transfer(1, 2, 4));
    threads.add("payer of 2", () -> bank.transfer(2, 0, 4));
    threads.run();
    Check.equal("balance of account 0", 10L, bank.balance(0));
    Check.equal("balance of account 1", 10L, bank.balance(1));
    Check.equal("balance of account 2", 10L, bank.balance(2));
  }

  @Scenario("A transfer from an account to itself succeeds while another uses the account.")
  public void transferToItself() throws Exception {
    Bank bank = Subject.make(2, 10L);
    boolean[] itself = new boolean[1];
    boolean[] other = new boolean[1];
    Threads threads = new Threads();
    threads.add("mover within 0", () -> itself[0] = bank.transfer(0, 0, 6));
    threads.add("payer of 0", () -> other[0] = bank.transfer(0, 1, 6));
    threads.run();
    Check.that("both transfers succeed", itself[0] && other[0]);
    Check.equal("balance of account 0", 4L, bank.balance(0));
    Check.equal("balance of account 1", 16L, bank.balance(1));
  }

  @Scenario(
      "Two transfers that each need the whole balance: one succeeds, the other moves nothing.")
  public void neverOverdrawn() throws Exception {
    Bank bank = Subject.make(3, 10L);
    boolean[] one = new boolean[1];
    boolean[] two = new boolean[1];
    Threads threads = new Threads();
    threads.add("payer to 1", () -> one[0] = bank.transfer(0, 1, 10));
    threads.add("payer to 2", () -> two[0] = bank.transfer(0, 2, 10));
    threads.run();
    Check.equal("balance of account 0", 0L, bank.balance(0));
    Check.that("one transfer succeeds and the other does not", one[0] != two[0]);
    Check.equal("balance of account 1", one[0] ? 20L : 10L, bank.balance(1));
    Check.equal("balance of account 2", two[0] ? 20L : 10L, bank.balance(2));
  }

  @Scenario("Two transfers to one account both arrive.")
  public void bothArrive() throws Exception {
    Bank bank = Subject.make(3, 10L);
    Threads threads = new Threads();
    threads.add("payer of 1", () -> bank.transfer(1, 0, 3));
    threads.add("payer of 2", () -> bank.transfer(2, 0, 5));
    threads.run();
    Check.equal("balance of account 0", 18L, bank.balance(0));
  }

  @Scenario("The total is the same at every moment, whichever way money moves.")
  public void totalWhileMoneyMoves() throws Exception {
    Bank bank = Subject.make(2, 10L);
    long[] total = new long[1];
    Threads threads = new Threads();
    threads.add(
        "payer",
        () -> {
          bank.transfer(1, 0, 4);
          bank.transfer(0, 1, 8);
        });
    threads.add("auditor", () -> total[0] = bank.total());
    threads.run();
    Check.equal("total seen by the auditor", 20L, total[0]);
    Check.equal("balance of account 0", 6L, bank.balance(0));
  }

  @Scenario("Whom the lack of money refuses finds it where it has gone.")
  public void refusedPayerFindsTheMoney() throws Exception {
    Bank bank = Subject.make(2, 10L);
    boolean[] paid = new boolean[2];
    Threads threads = new Threads();
    threads.add(
        "payer there and back",
        () -> {
          paid[0] = bank.transfer(0, 1, 10);
          paid[1] = bank.transfer(1, 0, 20);
        });
    threads.start();
    boolean other = bank.transfer(0, 1, 10);
    threads.join();
    Check.that("one of the two moves the money to account 1", paid[0] || other);
    Check.that("all the money is in account 1 when it is to be paid back", paid[1]);
    Check.equal("total", 20L, bank.total());
  }

  @Scenario("Who sees that money has left one account sees that it has arrived at the other.")
  public void leavesAndArrivesAtOnce() throws Exception {
    Bank bank = Subject.make(2, 10L);
    long[] payer = new long[1];
    long[] receiver = new long[1];
    Threads threads = new Threads();
    threads.add("payer", () -> bank.transfer(0, 1, 10));
    threads.add(
        "observer",
        () -> {
          payer[0] = bank.balance(0);
          receiver[0] = bank.balance(1);
        });
    threads.run();
    Check.that("the payer is seen with 10 or 0; it was " + payer[0], payer[0] % 10 == 0);
    Check.that("the payer is seen with 10 or 0; it was " + payer[0], 0 <= payer[0]);
    Check.that(
        "the receiver has 20 once the payer was seen with 0; it had " + receiver[0],
        payer[0] == 10 || receiver[0] == 20);
  }

  @Scenario("Who sees that money has arrived sees that it has left.")
  public void arrivesOnlyWhenItHasLeft() throws Exception {
    Bank bank = Subject.make(2, 10L);
    long[] payer = new long[1];
    long[] receiver = new long[1];
    Threads threads = new Threads();
    threads.add("payer", () -> bank.transfer(0, 1, 10));
    threads.add(
        "observer",
        () -> {
          receiver[0] = bank.balance(1);
          payer[0] = bank.balance(0);
        });
    threads.run();
    Check.that(
        "the receiver is seen with 10 or 20; it had " + receiver[0],
        receiver[0] == 10 || receiver[0] == 20);
    Check.that(
        "the payer has 0 once the receiver was seen with 20; it had " + payer[0],
        receiver[0] == 10 || payer[0] == 0);
  }

  @Scenario("A transfer that is refused, for lack of money or its arguments, keeps nothing locked.")
  public void refusedTransferKeepsNothing() throws Exception {
    Bank bank = Subject.make(2, 10L);
    boolean[] poor = new boolean[1];
    boolean[] rich = new boolean[1];
    Threads threads = new Threads();
    threads.add(
        "refused",
        () -> {
          poor[0] = bank.transfer(0, 1, 99);
          refuse(bank, 2, 1);
          refuse(bank, 1, -1);
        });
    threads.add("payer", () -> rich[0] = bank.transfer(1, 0, 10));
    threads.run();
    Check.that("a transfer of more than there is fails", !poor[0]);
    Check.that("a covered transfer succeeds", rich[0]);
    Check.equal("balance of account 0", 20L, bank.balance(0));
    Check.equal("total", 20L, bank.total());
  }

  @Scenario("Transfers of an interrupted thread and of another keep out what would lose money.")
  public void interruptedPayer() throws Exception {
    Bank bank = Subject.make(2, 10L);
    int[] paid = new int[1];
    Threads threads = new Threads();
    threads.add(
        "interrupted payer",
        () -> {
          Thread.currentThread().interrupt();
          paid[0] = pays(bank) + pays(bank);
        });
    threads.add("payer", () -> bank.transfer(0, 1, 1));
    threads.run();
    Check.equal("balance of account 0", 9L - paid[0], bank.balance(0));
    Check.equal("balance of account 1", 11L + paid[0], bank.balance(1));
  }

  /** Pays 1, and says 0 if the transfer was refused or did not succeed. */
  private static int pays(Bank bank) {
    try {
      return bank.transfer(0, 1, 1) ? 1 : 0;
    } catch (RuntimeException e) {
      return 0;
    }
  }

  /** A transfer from account 0 that must not be accepted. */
  private static void refuse(Bank bank, int to, long amount) {
    try {
      bank.transfer(0, to, amount);
    } catch (IllegalArgumentException e) {
      return;
    }
    throw new AssertionError("a transfer of " + amount + " to account " + to + " was accepted");
  }
}
