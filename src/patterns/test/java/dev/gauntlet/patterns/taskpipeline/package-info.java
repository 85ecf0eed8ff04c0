/** The promises of the pattern that one worker can show. */
@NullMarked
package dev.gauntlet.patterns.taskpipeline;

import org.jspecify.annotations.NullMarked;
