/** A list whose snapshots never change, because those who change it copy. */
@NullMarked
package dev.gauntlet.patterns.copyonwritelist;

import org.jspecify.annotations.NullMarked;
