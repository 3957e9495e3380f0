package io.cindertck.cli.config;

import io.cindertck.suite.yaml.Place;
import org.jspecify.annotations.Nullable;

/**
 * A text in a file, as it stands there.
 *
 * @param name what it is the value of where a key has names with a value each; else null
 * @param text before anything in it is looked up
 * @param place where it begins
 */
record Scalar(@Nullable String name, String text, Place place) {}
