/** Outcome tests of reentrant mutexes. */
@NullMarked
package dev.gauntlet.stress.reentrantmutex;

import org.jspecify.annotations.NullMarked;
