package dev.gauntlet.catalogue;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a variant that keeps its contract: no engine may flag it. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Correct {
  /** How it keeps the contract, such as {@code "intrinsic monitor"}. */
  String way();
}
