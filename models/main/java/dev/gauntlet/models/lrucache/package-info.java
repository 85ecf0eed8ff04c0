/** The Lincheck model and the scenarios of the cache. */
@NullMarked
package dev.gauntlet.models.lrucache;

import org.jspecify.annotations.NullMarked;
