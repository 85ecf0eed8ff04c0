/** Submissions that attack, put through the whole of grading but for the engines. */
@NullMarked
package dev.gauntlet.grade.run;

import org.jspecify.annotations.NullMarked;
