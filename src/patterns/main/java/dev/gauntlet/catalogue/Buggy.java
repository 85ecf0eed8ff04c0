package dev.gauntlet.catalogue;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a variant with one real defect: right when one thread uses it, wrong when several do or
 * when a task fails.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Buggy {
  /** The class of the defect. */
  Defect defect();

  /** The weakness it is, such as {@code CWE-366}. */
  String cwe();

  /** Where the bug comes from: a guide's own bug, or how such code comes to be written. */
  String origin();

  /** The method, or the constructor as the class's simple name, that holds the defect. */
  String member();

  /** The shortest schedule that shows the defect, in words. */
  String schedule();

  /** What repairs it, in one sentence. */
  String fix();

  /** The engines that must flag it; others may. */
  Engine[] flaggedBy();
}
