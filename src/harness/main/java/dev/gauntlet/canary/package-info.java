/**
 * Subjects whose verdict is known: every worker must flag the racy ones and pass the steady ones
 * before its other verdicts count. They go the way of every subject.
 */
@NullMarked
package dev.gauntlet.canary;

import org.jspecify.annotations.NullMarked;
