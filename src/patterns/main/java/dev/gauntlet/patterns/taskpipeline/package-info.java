/** Tasks that go through stages in the background, with results to be asked for by an id. */
@NullMarked
package dev.gauntlet.patterns.taskpipeline;

import org.jspecify.annotations.NullMarked;
