package io.cindertck.cli.config;

import java.util.Set;

/**
 * What a driver is said to do.
 *
 * @param capabilities by their ids, in the order in which they were told
 * @param origin where that was told, in words
 */
record Claims(Set<String> capabilities, String origin) {}
