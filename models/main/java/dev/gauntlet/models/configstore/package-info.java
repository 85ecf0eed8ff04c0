/** The Lincheck model and the scenarios of the configuration store. */
@NullMarked
package dev.gauntlet.models.configstore;

import org.jspecify.annotations.NullMarked;
