/** Outcome tests of copy-on-write lists. */
@NullMarked
package dev.gauntlet.stress.copyonwritelist;

import org.jspecify.annotations.NullMarked;
