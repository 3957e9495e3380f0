/**
 * What a {@link io.cindertck.report.Result} is rendered as: for people, and for the machines that
 * they work with.
 *
 * <p>Each format is a function of the result alone: the same result gives the same bytes. Texts of
 * a driver's are shown and never obeyed, and a result of any length gives files of a bounded one.
 */
@NullMarked
package io.cindertck.report.format;

import org.jspecify.annotations.NullMarked;
