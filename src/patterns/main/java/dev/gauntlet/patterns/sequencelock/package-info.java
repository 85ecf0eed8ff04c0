/** Two numbers that readers read as one, without keeping writers out. */
@NullMarked
package dev.gauntlet.patterns.sequencelock;

import org.jspecify.annotations.NullMarked;
