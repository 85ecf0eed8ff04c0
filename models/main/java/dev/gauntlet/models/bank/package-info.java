/** The Lincheck model and the scenarios of the bank. */
@NullMarked
package dev.gauntlet.models.bank;

import org.jspecify.annotations.NullMarked;
