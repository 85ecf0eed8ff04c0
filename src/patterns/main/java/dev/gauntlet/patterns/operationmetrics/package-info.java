/** How often each operation ran, and how long in all. */
@NullMarked
package dev.gauntlet.patterns.operationmetrics;

import org.jspecify.annotations.NullMarked;
