/** A lock shared by readers and owned by one writer, who is preferred. */
@NullMarked
package dev.gauntlet.patterns.readwritelock;

import org.jspecify.annotations.NullMarked;
