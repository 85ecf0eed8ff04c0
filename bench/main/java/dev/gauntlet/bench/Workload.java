package dev.gauntlet.bench;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How a pattern's variants are used while they are measured, and what they are measured beside.
 *
 * @param pattern the pattern's id
 * @param contract the pattern's contract
 * @param arguments what the contract's constructor takes
 * @param use makes the operation on a variant
 * @param beside the simple name of the platform's class that does the job
 * @param useOfPlatform makes the same operation on that class
 */
record Workload<C>(
    String pattern,
    Class<C> contract,
    List<Object> arguments,
    Function<C, Operation> use,
    String beside,
    Supplier<Operation> useOfPlatform) {

  /** The operation on a new instance of a variant. */
  Operation on(Object variant) {
    return use.apply(contract.cast(variant));
  }
}
