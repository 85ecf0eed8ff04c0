/** Holds the committed pages to the sources. */
@NullMarked
package dev.gauntlet.docs;

import org.jspecify.annotations.NullMarked;
