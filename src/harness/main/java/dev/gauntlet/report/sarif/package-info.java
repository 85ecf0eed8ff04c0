/**
 * {@code results.sarif}: flags and deviations in the format of static analysis, for code scanning
 * and editors. Interleavings become code flows.
 */
@NullMarked
package dev.gauntlet.report.sarif;

import org.jspecify.annotations.NullMarked;
