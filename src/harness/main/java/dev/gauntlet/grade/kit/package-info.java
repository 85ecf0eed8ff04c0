/**
 * What a new assignment starts with: the assignment file, the students' starter kit, and the folder
 * that becomes Gradescope's autograder.
 */
@NullMarked
package dev.gauntlet.grade.kit;

import org.jspecify.annotations.NullMarked;
