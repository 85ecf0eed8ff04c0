/** What the gate refuses, and what it must not. */
@NullMarked
package dev.gauntlet.grade.gate;

import org.jspecify.annotations.NullMarked;
