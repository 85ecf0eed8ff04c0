/**
 * Renders a gradebook: for the grader the data and the CSV files, for students what their
 * assignment lets them see, in the formats of Gradescope, GitHub Classroom and Markdown.
 */
@NullMarked
package dev.gauntlet.grade.report;

import org.jspecify.annotations.NullMarked;
