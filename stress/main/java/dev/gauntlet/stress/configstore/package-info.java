/** Outcome tests of configuration stores. */
@NullMarked
package dev.gauntlet.stress.configstore;

import org.jspecify.annotations.NullMarked;
