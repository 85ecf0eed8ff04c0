/** Tests of the Lincheck engine: on recorded reports, and on real workers. */
@NullMarked
package dev.gauntlet.engine.lincheck;

import org.jspecify.annotations.NullMarked;
