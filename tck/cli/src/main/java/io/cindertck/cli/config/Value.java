package io.cindertck.cli.config;

import org.jspecify.annotations.Nullable;

/**
 * A value that is in force.
 *
 * @param name what it is the value of where a key has names with a value each; else null
 * @param text the value; it may be secret
 * @param origin where it came from, in words
 * @param shown what is shown in its place, as it holds a secret of the environment; null where the
 *     value itself may be shown
 */
record Value(@Nullable String name, String text, String origin, @Nullable String shown) {}
