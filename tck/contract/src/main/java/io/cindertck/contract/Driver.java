package io.cindertck.contract;

/** Something that answers driver calls, wherever it runs. It never throws what a driver raised. */
@FunctionalInterface
public interface Driver {

  /** Makes the call and returns what the driver said. */
  Reply call(DriverCall call);
}
