/** What a stoppable worker promises, as scenarios. */
@NullMarked
package dev.gauntlet.models.stoppableworker;

import org.jspecify.annotations.NullMarked;
