/**
 * A model of Cinder's volume manager: which call it makes of a driver, and what its database holds
 * once it has digested the answer.
 */
@NullMarked
package io.cindertck.contract.manager;

import org.jspecify.annotations.NullMarked;
