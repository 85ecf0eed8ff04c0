/** A value that is made once, by the first who asks. */
@NullMarked
package dev.gauntlet.patterns.lazy;

import org.jspecify.annotations.NullMarked;
