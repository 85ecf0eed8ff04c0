/**
 * What the three engines have in common: the order they take, the worker JVM they run in, the
 * protocol between the two, and the limits that hold when an engine does not.
 */
@NullMarked
package dev.gauntlet.engine;

import org.jspecify.annotations.NullMarked;
