/** A lock whose waiters keep asking instead of sleeping. */
@NullMarked
package dev.gauntlet.patterns.spinlock;

import org.jspecify.annotations.NullMarked;
