package dev.gauntlet.catalogue;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the interface that every implementation of a pattern implements.
 *
 * <p>The pattern's id is the last part of the interface's package; {@link #id()} is that name with
 * its dashes.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Contract {
  /** The pattern's id, such as {@code bounded-buffer}. */
  String id();

  /** The guides and chapters that the pattern comes from. */
  String guide();

  /** The parameter types of the public constructor that every implementation has. */
  Class<?>[] madeBy() default {};
}
