/**
 * Measures: what the approaches to many tasks cost for work of the processor and for waiting, and
 * what each correct variant costs beside the class of {@code java.util.concurrent} that does its
 * job. {@code bench/run} runs all and writes a table and charts.
 */
@NullMarked
package dev.gauntlet.bench;

import org.jspecify.annotations.NullMarked;
