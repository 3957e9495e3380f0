package io.cindertck.scenario.cleanup;

import io.cindertck.contract.Dialect;

/**
 * Whose ledger it is.
 *
 * @param kit the version of the kit that wrote it
 * @param prefix what the id of everything begins with that the run made: eight hexadecimal digits
 * @param driver the driver's locator
 * @param array the array's locator
 * @param dialect which family of methods was called
 */
public record LedgerHeader(
    String kit, String prefix, String driver, String array, Dialect dialect) {

  /** The format's name and version. A change that breaks readers changes the number. */
  public static final String FORMAT = "cinder-tck/ledger/1";
}
