/**
 * Classes of the engines that workers use in a changed form: found, changed, written where a worker
 * looks first. Each change says what it is for, and refuses a release it was not written for.
 */
@NullMarked
package dev.gauntlet.engine.changed;

import org.jspecify.annotations.NullMarked;
