/** Outcome tests of banks. */
@NullMarked
package dev.gauntlet.stress.bank;

import org.jspecify.annotations.NullMarked;
