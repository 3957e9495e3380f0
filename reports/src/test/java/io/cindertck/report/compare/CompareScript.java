package io.cindertck.report.compare;

import io.cindertck.report.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;

/** The script {@code compare.js}, outside of any page. */
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

  CompareScript() throws IOException {
    engine = Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    context = Context.newBuilder("js").engine(engine).build();
    context.eval("js", source());
    compare =
        context.eval(
            "js",
            "(a, b) => { const read = readResult(a);"
                + " return JSON.stringify(compareResults(read.result, JSON.parse(b), read.trouble)); }");
  }

  static String source() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Result.class.getResourceAsStream("compare.js"), "compare.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
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
