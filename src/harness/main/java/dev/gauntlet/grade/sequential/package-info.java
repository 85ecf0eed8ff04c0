/** Runs a contract's tests, which need one thread only, against a submission in a worker JVM. */
@NullMarked
package dev.gauntlet.grade.sequential;

import org.jspecify.annotations.NullMarked;
