package io.cindertck.report.compare;

import io.cindertck.report.Inline;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;

/** The scripts {@code cut.js} and {@code compare.js}, outside of any page. */
final class CompareScript implements AutoCloseable {
  static {
    // Its reader of JSON fails an assertion of its own on text that ends within an escape.
    Engine.class
        .getClassLoader()
        .setClassAssertionStatus("com.oracle.truffle.js.builtins.helper.TruffleJSONParser", false);
  }

  private final Engine engine;
  private final Context context;
  private final Value compare;

  CompareScript() {
    engine = Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    context = Context.newBuilder("js").engine(engine).build();
    context.eval("js", Inline.of("cut.js", "compare.js").text());
    compare =
        context.eval(
            "js",
            "(a, b) => { const read = readResult(a);"
                + " return JSON.stringify(compareResults(read.result, JSON.parse(b), read.trouble)); }");
  }

  /** What it says of two texts of JSON, as JSON. */
  String compare(String earlier, String current) {
    return compare.execute(earlier, current).asString();
  }

  @Override
  public void close() {
    context.close();
    engine.close();
  }
}
