/**
 * What reports may say of a submission: what its assignment lets students see, in text that is
 * harmless to read, under names that are safe in a file system.
 */
@NullMarked
package dev.gauntlet.grade.view;

import org.jspecify.annotations.NullMarked;
