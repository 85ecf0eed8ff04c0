/** Renders a run's results: the file, the matrix, an interleaving in lanes. */
@NullMarked
package dev.gauntlet.report;

import org.jspecify.annotations.NullMarked;
