/**
 * Compiles submissions, in a confined JVM and in memory: sources go in and class files or the
 * compiler's messages come out over its private channel. Nothing of a submission runs there.
 */
@NullMarked
package dev.gauntlet.grade.compile;

import org.jspecify.annotations.NullMarked;
