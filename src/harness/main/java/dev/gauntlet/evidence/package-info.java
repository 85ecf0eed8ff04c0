/**
 * What makes evidence short enough to be read: interleavings folded to what happens in the subject.
 */
@NullMarked
package dev.gauntlet.evidence;

import org.jspecify.annotations.NullMarked;
