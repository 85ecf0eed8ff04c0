/** {@code junit/TEST-*.xml}: a run as test cases, for everything that shows test results. */
@NullMarked
package dev.gauntlet.report.junit;

import org.jspecify.annotations.NullMarked;
