package io.cindertck.scenario.cleanup;

import io.cindertck.contract.Recorded;
import java.util.Collection;

/**
 * What has been made on an array and is not gone yet. It is told of everything before the driver is
 * asked for it, so that whatever ends the kit, what may be on the array is known.
 */
public interface Ledger {

  /** None is kept: the array ends with the kit. */
  Ledger NONE =
      new Ledger() {
        @Override
        public String prefix() {
          return "";
        }

        @Override
        public void write(Recorded recorded) {}

        @Override
        public void gone(Collection<String> ids) {}

        @Override
        public Recorded left() {
          return Recorded.EMPTY;
        }
      };

  /** What the id of everything begins with that is made; empty where no ledger is kept. */
  String prefix();

  /**
   * Takes down the rows that are new or have changed. When this returns they are on disk.
   *
   * @throws java.io.UncheckedIOException when they cannot be written: then nothing may be made
   */
  void write(Recorded recorded);

  /** Takes down that these are not on the array any more. */
  void gone(Collection<String> ids);

  /** What may be on the array, in the order in which it was made. */
  Recorded left();
}
