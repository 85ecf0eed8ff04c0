/** A number that several threads count up and down. */
@NullMarked
package dev.gauntlet.patterns.counter;

import org.jspecify.annotations.NullMarked;
