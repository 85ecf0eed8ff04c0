/** The Lincheck model and the scenarios of the operation metrics. */
@NullMarked
package dev.gauntlet.models.operationmetrics;

import org.jspecify.annotations.NullMarked;
