/** Outcome tests of object pools. */
@NullMarked
package dev.gauntlet.stress.objectpool;

import org.jspecify.annotations.NullMarked;
