/**
 * The configuration file, the environment and the command line, and which of them a value is from.
 */
@NullMarked
package io.cindertck.cli.config;

import org.jspecify.annotations.NullMarked;
