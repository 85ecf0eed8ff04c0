/**
 * Looks at a submission's class files before anything of it runs: every type and member that they
 * use must be on a list. The gate is for clear feedback and in depth; the boundary is the sandbox.
 */
@NullMarked
package dev.gauntlet.grade.gate;

import org.jspecify.annotations.NullMarked;
