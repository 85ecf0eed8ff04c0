/** What changed between two runs. */
@NullMarked
package dev.gauntlet.report.compare;

import org.jspecify.annotations.NullMarked;
