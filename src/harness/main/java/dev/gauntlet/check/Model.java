package dev.gauntlet.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public class of Lincheck operations on a subject, checked against a sequential
 * specification: every concurrent execution must be explained by some order of the same calls.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Model {
  /** What must hold, in one sentence that a reader of the report understands. */
  String value();

  /** The specification: a class with the model's operations, for one thread. */
  Class<?> sequential();
}
