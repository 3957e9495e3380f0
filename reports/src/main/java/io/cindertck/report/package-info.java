/**
 * The result of a run as plain data, its file {@code conformance.json}, and the page made from it.
 *
 * <p>Nothing here calls a driver or judges: a report is a function of its {@link
 * io.cindertck.report.Result} alone.
 *
 * <p>The file's JSON Schema is the resource {@code conformance.schema.json} of this package.
 */
@NullMarked
package io.cindertck.report;

import org.jspecify.annotations.NullMarked;
