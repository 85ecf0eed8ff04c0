/** A queue of limited capacity between producers and consumers. */
@NullMarked
package dev.gauntlet.patterns.boundedbuffer;

import org.jspecify.annotations.NullMarked;
