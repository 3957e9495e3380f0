/**
 * Wrong drivers, each small and each with one lie: what the kit is measured by.
 *
 * <p>{@link io.cindertck.suite.faulty.FaultyDrivers} lists them.
 */
@NullMarked
package io.cindertck.suite.faulty;

import org.jspecify.annotations.NullMarked;
