/** What a run tells GitHub Actions: annotations and the job's summary. */
@NullMarked
package dev.gauntlet.report.github;

import org.jspecify.annotations.NullMarked;
