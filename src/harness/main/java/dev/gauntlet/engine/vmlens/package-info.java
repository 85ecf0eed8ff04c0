/**
 * The VMLens engine: scenarios run in all the orders of their synchronization actions that VMLens
 * tells apart, the data races of each, and the rule that says which of those races count.
 */
@NullMarked
package dev.gauntlet.engine.vmlens;

import org.jspecify.annotations.NullMarked;
