/** A fixed number of threads that run submitted tasks. */
@NullMarked
package dev.gauntlet.patterns.workerpool;

import org.jspecify.annotations.NullMarked;
