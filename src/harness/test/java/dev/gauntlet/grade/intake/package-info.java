/** What is read, what is refused, and with which words. */
@NullMarked
package dev.gauntlet.grade.intake;

import org.jspecify.annotations.NullMarked;
