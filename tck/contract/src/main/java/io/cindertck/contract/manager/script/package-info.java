/**
 * Scenarios written down as lines of JSON, in the format in which the real volume manager's
 * behaviour was recorded: one operation, a driver that answers as scripted, and what is in the
 * database afterwards.
 */
@NullMarked
package io.cindertck.contract.manager.script;

import org.jspecify.annotations.NullMarked;
