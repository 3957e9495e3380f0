package io.cindertck.contract.trace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Dialect;

/**
 * What all traces of a file have in common.
 *
 * @param kit the version of the kit that recorded them
 * @param contract the version of the contract that they were judged by then
 * @param driver the driver's locator
 * @param dialect which family of methods was called
 * @param seed what the run's scenarios were drawn from
 */
public record TraceHeader(String kit, String contract, String driver, Dialect dialect, long seed) {
  private static final String FAMILY = "cinder-tck/trace/";
  private static final int VERSION = 1;

  /** The format's name and version. */
  public static final String FORMAT = FAMILY + VERSION;

  ObjectNode write() {
    return TraceJson.object()
        .put("format", FORMAT)
        .put("kit", kit)
        .put("contract", contract)
        .put("driver", driver)
        .put("dialect", dialect.id())
        .put("seed", seed);
  }

  static TraceHeader read(Cursor line) {
    checkFormat(line.at("format"));
    return new TraceHeader(
        line.at("kit").text(),
        line.at("contract").text(),
        line.at("driver").text(),
        line.at("dialect").oneOf(Dialect.values(), Dialect::id),
        line.at("seed").longInteger());
  }

  private static void checkFormat(Cursor format) {
    String name = format.text();
    if (name.equals(FORMAT)) {
      return;
    }
    // However many digits: it is newer.
    if (name.matches(FAMILY + "[1-9][0-9]*")) {
      throw format.wrong("the file is of the newer %s; this kit reads %s".formatted(name, FORMAT));
    }
    throw format.expected("\"" + FORMAT + "\"");
  }
}
