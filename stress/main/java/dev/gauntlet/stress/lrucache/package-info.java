/** Outcome tests of caches. */
@NullMarked
package dev.gauntlet.stress.lrucache;

import org.jspecify.annotations.NullMarked;
