/** The Lincheck model and the scenarios of the concurrent stack. */
@NullMarked
package dev.gauntlet.models.concurrentstack;

import org.jspecify.annotations.NullMarked;
