/**
 * Traces as NDJSON, so that they can be judged again later, elsewhere, and by later versions of the
 * kit. Streams only: whoever calls says where they lead.
 *
 * <p>The first line is a header. Each scenario follows as one line that opens it, one line for each
 * observation, and one that ends it:
 *
 * <pre>
 * {"format": "cinder-tck/trace/1", "kit": …, "contract": …, "driver": …, "dialect": …, "seed": …}
 * {"name": …, "scenario": … | null, "symbols": …, "concurrent": false, "start": HELD}
 * {"observation": {"index": 0, "dialect": …, "command": {"do": …, …}, "before": RECORDED,
 *     "call": {"method": …, "arguments": {…}}, "said": {"returned": VALUE}, "recorded": RECORDED,
 *     "held": HELD, "requests": [REQUEST]}}
 * {"end": HELD, "expected": [HELD, …]}
 * </pre>
 *
 * <p>HELD and RECORDED are differences against the state that was told last, and are left out where
 * nothing changed. {@code start} and the first {@code before} of a scenario differ from nothing, so
 * that every scenario can be read by itself; each of {@code expected} differs from {@code end}. A
 * difference between maps is {@code {"set": {…}, "gone": […], "order": […]}}: what is new or
 * changed, what is no more, and all keys in their order where the former two do not tell it. VALUE
 * is described at {@link io.cindertck.contract.value.ValueJson}.
 *
 * <p>Lists, flags and optional fields are left out where they are empty or false. Fields that are
 * not known are passed over; another kind of line, or another meaning, makes a new version of the
 * format. Text is written in ASCII with escapes: what a driver says need not be proper Unicode.
 */
@NullMarked
package io.cindertck.contract.trace;

import org.jspecify.annotations.NullMarked;
