/** Runs every example. */
@NullMarked
package dev.gauntlet.examples;

import org.jspecify.annotations.NullMarked;
