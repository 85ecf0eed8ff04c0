/**
 * Pages of a gradebook: one of the batch, for the grader, and one of each submission, for whoever
 * handed it in. They need no server and no network.
 */
@NullMarked
package dev.gauntlet.grade.report.html;

import org.jspecify.annotations.NullMarked;
