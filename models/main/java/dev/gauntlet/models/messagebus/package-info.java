/** The Lincheck model and the scenarios of the message bus. */
@NullMarked
package dev.gauntlet.models.messagebus;

import org.jspecify.annotations.NullMarked;
