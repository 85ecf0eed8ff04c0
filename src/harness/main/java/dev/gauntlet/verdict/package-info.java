/**
 * What a run found, as data: verdicts, evidence, and the records that {@code results.json} holds.
 */
@NullMarked
package dev.gauntlet.verdict;

import org.jspecify.annotations.NullMarked;
