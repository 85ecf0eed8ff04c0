/** Outcome tests of memoizers. */
@NullMarked
package dev.gauntlet.stress.memoizer;

import org.jspecify.annotations.NullMarked;
