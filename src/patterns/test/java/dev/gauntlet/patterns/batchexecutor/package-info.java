/** The promises of the pattern that one thread can show. */
@NullMarked
package dev.gauntlet.patterns.batchexecutor;

import org.jspecify.annotations.NullMarked;
