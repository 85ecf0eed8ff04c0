/** The command line. */
@NullMarked
package dev.gauntlet.cli;

import org.jspecify.annotations.NullMarked;
