/** Outcome tests of read-write locks. */
@NullMarked
package dev.gauntlet.stress.readwritelock;

import org.jspecify.annotations.NullMarked;
