/** A state that is read and replaced as one. */
@NullMarked
package dev.gauntlet.patterns.guardedstate;

import org.jspecify.annotations.NullMarked;
