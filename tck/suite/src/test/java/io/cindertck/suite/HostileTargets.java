package io.cindertck.suite;

import io.cindertck.array.FakeArray;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.isolated.IsolatedDriver;
import io.cindertck.connect.process.CinderUse;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.connect.process.PythonDriver;
import io.cindertck.contract.Dialect;
import io.cindertck.suite.faulty.HostileDriver;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Opens hostile drivers, each in a process of its own. */
final class HostileTargets {
  /** For drivers that come back. */
  static final Deadlines AMPLE =
      new Deadlines(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMillis(500));

  /** For drivers that do not. */
  static final Deadlines SHORT = AMPLE.withCall(Duration.ofSeconds(1));

  private HostileTargets() {}

  /**
   * A {@link HostileDriver}.
   *
   * @param order the file that has its order, when there is one
   * @param more options beside that
   */
  static Target java(Path order, Map<String, String> more, Deadlines deadlines) {
    FakeArray array = FakeArray.standard();
    Map<String, String> options = new LinkedHashMap<>(more);
    options.put(HostileDriver.ORDER, order.toString());
    return new Target(
        "java:" + HostileDriver.class.getName(),
        IsolatedDriver.here(HostileDriver.class.getName(), List.of())
            .connect(array.client(), Dialect.CONSISTENCYGROUP, options, deadlines),
        ArrayLocators.probe(array));
  }

  /**
   * A driver of {@code hostile.py}.
   *
   * @param order the file that has its order, when there is one
   * @param name its class
   */
  static Target python(Path order, String name, Deadlines deadlines) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("hostile_order", order.toString());
    String locator = "python:hostile:" + name;
    ArrayProbe array =
        ArrayLocators.of(
            "fake:native",
            TargetRequest.of(locator, Dialect.CONSISTENCYGROUP),
            () -> ArrayLocators.LOOPBACK,
            options);
    try {
      return new Target(
          locator,
          PythonDriver.of("hostile", name)
              .path(drivers())
              .beside(Targets.PYTHON_TWIN)
              .options(options)
              .cinder(CinderUse.NEVER)
              .deadlines(deadlines)
              .connect(),
          array);
    } catch (RuntimeException e) {
      array.close();
      throw e;
    }
  }

  private static Path drivers() {
    URL file = Objects.requireNonNull(HostileTargets.class.getResource("hostile/hostile.py"));
    return Path.of(URI.create(file.toString())).resolveSibling(".").normalize();
  }
}
