/** What the outcome tests of several patterns share. */
@NullMarked
package dev.gauntlet.stress;

import org.jspecify.annotations.NullMarked;
