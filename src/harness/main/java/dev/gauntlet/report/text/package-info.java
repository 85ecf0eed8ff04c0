/**
 * Makes text of unknown origin harmless where it is shown: one line, nothing invisible, no workflow
 * command, no markup.
 */
@NullMarked
package dev.gauntlet.report.text;

import org.jspecify.annotations.NullMarked;
