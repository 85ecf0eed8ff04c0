/**
 * {@code index.html}: the run as one file that needs nothing else. The page is a template, a style
 * sheet and scripts, kept as resources; what a run found is put in as text, never as markup.
 */
@NullMarked
package dev.gauntlet.report.html;

import org.jspecify.annotations.NullMarked;
