/**
 * Implementations of Gauntlet's contracts on top of {@code java.util.concurrent}, written as its
 * user would: no part of the catalogue, and none of its checks knows them.
 */
@NullMarked
package org.example.adapters;

import org.jspecify.annotations.NullMarked;
