/** How a case went, in words for people: its calls, what reached the array, and the accounts. */
@NullMarked
package io.cindertck.suite.evidence;

import org.jspecify.annotations.NullMarked;
