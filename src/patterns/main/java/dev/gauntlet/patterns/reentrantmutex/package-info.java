/** A lock that its holder may take again. */
@NullMarked
package dev.gauntlet.patterns.reentrantmutex;

import org.jspecify.annotations.NullMarked;
