/** Plans a run, hands each engine its orders, and compares what comes back to what is known. */
@NullMarked
package dev.gauntlet.run;

import org.jspecify.annotations.NullMarked;
