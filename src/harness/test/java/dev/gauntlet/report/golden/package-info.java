/** What every format's tests compare with. */
@NullMarked
package dev.gauntlet.report.golden;

import org.jspecify.annotations.NullMarked;
