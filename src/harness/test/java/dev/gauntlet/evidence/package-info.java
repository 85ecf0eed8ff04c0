/** Tests of folding. */
@NullMarked
package dev.gauntlet.evidence;

import org.jspecify.annotations.NullMarked;
