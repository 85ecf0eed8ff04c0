package dev.gauntlet.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class of scenarios whose contract does not say when a read must see what another thread
 * has written, as long as it sees it whole.
 *
 * <p>A data race on a field does not count then if what it refers to is an object of the subject's
 * own whose fields are all final: who reads the field sees the object as it was constructed, or
 * does not see it yet (JLS 17.5). Whether the subject copes with not seeing it yet, the scenarios
 * ask.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LateReads {}
