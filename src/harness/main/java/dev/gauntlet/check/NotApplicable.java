package dev.gauntlet.check;

import dev.gauntlet.catalogue.Engine;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an engine cannot run a scenario, and why. On a package of {@code models}: that the
 * engine has nothing to ask of the whole pattern.
 */
@Documented
@Target({ElementType.METHOD, ElementType.PACKAGE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(NotApplicable.List.class)
public @interface NotApplicable {
  /** The engine that cannot. */
  Engine engine();

  /** Why it cannot; printed in the report. */
  String reason();

  /** Holds several. */
  @Documented
  @Target({ElementType.METHOD, ElementType.PACKAGE})
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {
    /** The engines that cannot. */
    NotApplicable[] value();
  }
}
