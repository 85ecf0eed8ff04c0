/**
 * A pattern's contract by itself: what a submission is compiled against and what students get,
 * without a variant in it.
 */
@NullMarked
package dev.gauntlet.grade.contract;

import org.jspecify.annotations.NullMarked;
