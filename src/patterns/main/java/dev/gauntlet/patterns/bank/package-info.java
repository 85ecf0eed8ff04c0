/** Transfers between accounts that are locked one by one. */
@NullMarked
package dev.gauntlet.patterns.bank;

import org.jspecify.annotations.NullMarked;
