/** What the contract tests of all patterns share: where their variants come from. */
@NullMarked
package dev.gauntlet.patterns;

import org.jspecify.annotations.NullMarked;
