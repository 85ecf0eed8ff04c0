/** Outcome tests of worker pools. */
@NullMarked
package dev.gauntlet.stress.workerpool;

import org.jspecify.annotations.NullMarked;
