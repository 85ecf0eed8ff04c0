/** What the Lincheck models and the scenarios of several patterns share. */
@NullMarked
package dev.gauntlet.models;

import org.jspecify.annotations.NullMarked;
