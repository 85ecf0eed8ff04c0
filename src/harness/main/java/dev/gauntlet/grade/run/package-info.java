/**
 * Grades submissions: reads, compiles, looks through and runs them, decides in this JVM what came
 * of it, and keeps a journal by which an interrupted run goes on.
 */
@NullMarked
package dev.gauntlet.grade.run;

import org.jspecify.annotations.NullMarked;
