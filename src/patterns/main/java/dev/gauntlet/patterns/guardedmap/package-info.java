/** A map that many read and few change, with counts of both. */
@NullMarked
package dev.gauntlet.patterns.guardedmap;

import org.jspecify.annotations.NullMarked;
