/** A configuration that is replaced as a whole, and its version. */
@NullMarked
package dev.gauntlet.patterns.configstore;

import org.jspecify.annotations.NullMarked;
