package dev.gauntlet.models.bank;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.bank.Bank;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.LongGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** All operations of a bank of three accounts; the methods are as in the contract. */
@Model(
    value = "Transfers, balances and totals are explained by some order of the calls.",
    sequential = BankSpecification.class)
@Param(name = "account", gen = IntGen.class, conf = "0:2")
@Param(name = "amount", gen = LongGen.class, conf = "6:10")
public class BankModel {
  private final Bank bank = Subject.make(3, 10L);

  @Operation
  public boolean transfer(
      @Param(name = "account") int from,
      @Param(name = "account") int to,
      @Param(name = "amount") long amount) {
    return bank.transfer(from, to, amount);
  }

  @Operation
  public long balance(@Param(name = "account") int account) {
    return bank.balance(account);
  }

  @Operation
  public long total() {
    return bank.total();
  }
}
