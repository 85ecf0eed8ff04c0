/** Patterns, variants, checks and subjects: found on the class path, described, and validated. */
@NullMarked
package dev.gauntlet.subject;

import org.jspecify.annotations.NullMarked;
