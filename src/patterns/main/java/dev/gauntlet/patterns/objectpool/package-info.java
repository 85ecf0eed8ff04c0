/** Objects that threads borrow, one at a time, and give back. */
@NullMarked
package dev.gauntlet.patterns.objectpool;

import org.jspecify.annotations.NullMarked;
