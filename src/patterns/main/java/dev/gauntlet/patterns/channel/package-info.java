/** A queue between producers and consumers that somebody ends. */
@NullMarked
package dev.gauntlet.patterns.channel;

import org.jspecify.annotations.NullMarked;
