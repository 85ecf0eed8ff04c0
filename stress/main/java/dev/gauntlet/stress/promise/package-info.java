/** Outcome tests of promises. */
@NullMarked
package dev.gauntlet.stress.promise;

import org.jspecify.annotations.NullMarked;
