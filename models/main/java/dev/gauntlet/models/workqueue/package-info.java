/** The Lincheck model and the scenarios of the work queue. */
@NullMarked
package dev.gauntlet.models.workqueue;

import org.jspecify.annotations.NullMarked;
