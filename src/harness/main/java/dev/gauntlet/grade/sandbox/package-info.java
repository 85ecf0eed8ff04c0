/**
 * Keeps submissions away from everything else: a ladder of isolations, of which a run takes the
 * highest that this machine offers, and says in every report which one that was.
 */
@NullMarked
package dev.gauntlet.grade.sandbox;

import org.jspecify.annotations.NullMarked;
