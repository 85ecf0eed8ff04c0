/**
 * The assignment file: what is asked, what it is worth, what is forbidden, how much a submission
 * may use, and what students see; and the scoring, a pure function from verdicts to points.
 */
@NullMarked
package dev.gauntlet.grade.assignment;

import org.jspecify.annotations.NullMarked;
