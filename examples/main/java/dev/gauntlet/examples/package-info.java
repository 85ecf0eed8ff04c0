/**
 * The systems of the catalogue at work, each in a few lines: {@code examples/run NAME}. They use
 * correct variants only, and nothing but the patterns and the JDK.
 */
@NullMarked
package dev.gauntlet.examples;

import org.jspecify.annotations.NullMarked;
