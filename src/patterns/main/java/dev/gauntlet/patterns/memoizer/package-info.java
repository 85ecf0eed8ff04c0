/** The results of a function, each computed once. */
@NullMarked
package dev.gauntlet.patterns.memoizer;

import org.jspecify.annotations.NullMarked;
