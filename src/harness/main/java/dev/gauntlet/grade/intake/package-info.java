/**
 * Reads submissions: files, folders and archives, none of which is trusted. What is not as it must
 * be is refused with a reason; nothing is ever unpacked to disk.
 */
@NullMarked
package dev.gauntlet.grade.intake;

import org.jspecify.annotations.NullMarked;
