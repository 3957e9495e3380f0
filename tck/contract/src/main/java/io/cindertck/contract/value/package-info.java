/** Values as a Python driver can return them, kept as they are until somebody judges them. */
@NullMarked
package io.cindertck.contract.value;

import org.jspecify.annotations.NullMarked;
