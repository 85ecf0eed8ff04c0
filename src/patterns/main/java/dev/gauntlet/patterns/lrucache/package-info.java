/** A cache of limited capacity, which the entry that was used least recently leaves first. */
@NullMarked
package dev.gauntlet.patterns.lrucache;

import org.jspecify.annotations.NullMarked;
