/**
 * The Lincheck engine: scenarios and models explored schedule by schedule under sequential
 * consistency, the wait-set lowering that makes a lost notification visible to it, and the reading
 * of its reports.
 */
@NullMarked
package dev.gauntlet.engine.lincheck;

import org.jspecify.annotations.NullMarked;
