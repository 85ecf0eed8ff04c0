/**
 * Worker JVMs: started, told what to check one check at a time, limited, killed and replaced. The
 * other end, in the worker, hands each check to the engine's runner.
 */
@NullMarked
package dev.gauntlet.engine.worker;

import org.jspecify.annotations.NullMarked;
