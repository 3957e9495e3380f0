package io.cindertck.contract.judge;

import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Trace;
import java.util.List;

/**
 * One object in the three accounts, in words that name objects by their ids.
 *
 * @param kind what it is
 * @param id the row's id; the array's own name of what no row accounts for
 * @param said what the driver's answer says of it, and what silence stands for; empty where nobody
 *     asked about it
 * @param held what the array holds of it; {@code not seen} where that cannot be known
 * @param recorded what Cinder has recorded of it
 * @param agree whether the three can all be true, as far as they can be seen; an object that is
 *     changed by a call which is not about it disagrees as well
 */
public record ObjectAccounts(
    Kind kind, String id, String said, String held, String recorded, boolean agree) {

  /**
   * Of every object that a call was about, and of others that differ.
   *
   * @return the group or group snapshot first, then the members in the order handed over; nothing
   *     for a call that only arranges
   */
  public static List<ObjectAccounts> of(Observation call) {
    return CallView.of(call).map(view -> new CallAccounts(view).all()).orElseGet(List::of);
  }

  /**
   * Of every object that Cinder has in the end, and of others that differ: from its record, and
   * from what the reference driver leaves, where that can be said. Nothing is said of them.
   */
  public static List<ObjectAccounts> atEnd(Trace trace) {
    return new EndAccounts(trace).all();
  }
}
