/** Outcome tests of request contexts. */
@NullMarked
package dev.gauntlet.stress.requestcontext;

import org.jspecify.annotations.NullMarked;
