package io.cindertck.report.compare;

import io.cindertck.report.ReadResult;
import org.jspecify.annotations.Nullable;

/**
 * A result that a matrix has a column for.
 *
 * @param source where it was read, as the user gave it
 * @param read what was read
 * @param report the address of its report's page, as seen from the matrix's; null where none is
 *     known
 */
public record MatrixEntry(String source, ReadResult read, @Nullable String report) {}
