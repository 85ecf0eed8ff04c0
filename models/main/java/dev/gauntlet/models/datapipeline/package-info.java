/** What a data pipeline promises, as scenarios. */
@NullMarked
package dev.gauntlet.models.datapipeline;

import org.jspecify.annotations.NullMarked;
