package dev.stepwright.dsl.flow;

import org.jspecify.annotations.Nullable;

/**
 * A way out of a State.
 *
 * @param target the State it leads to; null where it ends the scope
 * @param data what goes there
 */
record Exit(@Nullable String target, Data data) {}
