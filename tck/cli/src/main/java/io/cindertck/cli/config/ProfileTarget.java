package io.cindertck.cli.config;

import org.jspecify.annotations.Nullable;

/**
 * What a profile is about.
 *
 * @param profile null for a run without one
 * @param driver its driver's locator; null where that is not known
 * @param dialect its dialect; null where that is not known
 */
record ProfileTarget(@Nullable String profile, @Nullable String driver, @Nullable String dialect) {}
