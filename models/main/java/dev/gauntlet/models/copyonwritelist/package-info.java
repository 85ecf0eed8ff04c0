/** The Lincheck model and the scenarios of the copy-on-write list. */
@NullMarked
package dev.gauntlet.models.copyonwritelist;

import org.jspecify.annotations.NullMarked;
