/**
 * What a reader must be told of an interleaving besides its steps: the value of each variable and
 * who wrote it, which thread holds which lock, and who waits for what.
 *
 * <p>All of it follows from the steps and the source; where they do not tell, nothing is said.
 */
@NullMarked
package dev.gauntlet.report.story;

import org.jspecify.annotations.NullMarked;
