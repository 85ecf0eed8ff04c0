/**
 * Writes the catalogue's documentation: a page a pattern, from what its contract, its variants and
 * its checks say of themselves. The pages are committed; a test fails when one is out of date.
 */
@NullMarked
package dev.gauntlet.docs;

import org.jspecify.annotations.NullMarked;
