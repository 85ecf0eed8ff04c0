/**
 * What a grading run found, as data: the gradebook, what became of each submission, and what each
 * check was worth. Everything that a grading run writes is rendered from these records.
 */
@NullMarked
package dev.gauntlet.grade.result;

import org.jspecify.annotations.NullMarked;
