/** A value that is completed once and awaited by many. */
@NullMarked
package dev.gauntlet.patterns.promise;

import org.jspecify.annotations.NullMarked;
