/** Subjects for tests of the engines. */
@NullMarked
package dev.gauntlet.canary;

import org.jspecify.annotations.NullMarked;
