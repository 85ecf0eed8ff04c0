/**
 * The annotations that make a type part of the catalogue: what is a contract, what is a correct or
 * a buggy variant, and what is known about each. Nothing here runs anything.
 */
@NullMarked
package dev.gauntlet.catalogue;

import org.jspecify.annotations.NullMarked;
