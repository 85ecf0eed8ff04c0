@NullMarked
package dev.gauntlet.engine.changed;

import org.jspecify.annotations.NullMarked;
