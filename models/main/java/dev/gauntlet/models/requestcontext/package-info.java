/** What a request context promises, as a model and as scenarios. */
@NullMarked
package dev.gauntlet.models.requestcontext;

import org.jspecify.annotations.NullMarked;
