/**
 * What checks are written with: the subject, threads that fail loudly, and the annotations by which
 * models and scenarios are found. Checks name a contract and never a variant.
 */
@NullMarked
package dev.gauntlet.check;

import org.jspecify.annotations.NullMarked;
