/** A flag's evidence in forms to be pasted elsewhere: Markdown, a Mermaid diagram, JSON. */
@NullMarked
package dev.gauntlet.report.explain;

import org.jspecify.annotations.NullMarked;
