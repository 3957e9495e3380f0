/**
 * Comparing results: one with an earlier one, and many drivers with each other.
 *
 * <p>The script {@code compare.js} of the package above compares two results in a page, of which
 * {@code cut.js} reads what is there of one that is cut short; both say the same of the same pair.
 */
@NullMarked
package io.cindertck.report.compare;

import org.jspecify.annotations.NullMarked;
