/** One flag that many threads wait for. */
@NullMarked
package dev.gauntlet.patterns.event;

import org.jspecify.annotations.NullMarked;
