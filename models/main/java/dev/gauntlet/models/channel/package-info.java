/** The Lincheck model and the scenarios of the channel. */
@NullMarked
package dev.gauntlet.models.channel;

import org.jspecify.annotations.NullMarked;
