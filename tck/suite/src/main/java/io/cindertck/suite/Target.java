package io.cindertck.suite;

import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.array.ArrayProbe;

/**
 * A driver with its array, within reach.
 *
 * @param locator how the driver was named
 */
public record Target(String locator, DriverConnection driver, ArrayProbe array)
    implements AutoCloseable {

  @Override
  public void close() {
    try {
      driver.close();
    } finally {
      array.close();
    }
  }
}
