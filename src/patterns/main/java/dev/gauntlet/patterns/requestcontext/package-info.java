/** Values that belong to the calling thread. */
@NullMarked
package dev.gauntlet.patterns.requestcontext;

import org.jspecify.annotations.NullMarked;
