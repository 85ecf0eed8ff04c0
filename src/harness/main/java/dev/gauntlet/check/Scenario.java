package dev.gauntlet.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public method without parameters, of a public class with a public constructor without
 * parameters, as a scenario: it makes a subject, runs two or three threads on it and asserts what
 * the contract promises. Lincheck and VMLens run it over and over, under different schedules.
 *
 * <p>A scenario fails when it throws, when a thread of its {@link Threads} throws, or when it never
 * ends. It must end by itself, and leave no thread behind, on every correct subject.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Scenario {
  /** What must hold, in one sentence that a reader of the report understands. */
  String value();
}
