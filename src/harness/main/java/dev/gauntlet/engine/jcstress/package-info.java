/**
 * The jcstress engine: one JVM that plans and drives a whole run of outcome tests, the JVMs that
 * jcstress forks from it, and the reading of what they observed.
 */
@NullMarked
package dev.gauntlet.engine.jcstress;

import org.jspecify.annotations.NullMarked;
