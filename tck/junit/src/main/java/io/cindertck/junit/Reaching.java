package io.cindertck.junit;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.FakeArray;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.connect.array.UnseenArray;
import io.cindertck.connect.jvm.JavaDriver;
import io.cindertck.connect.jvm.JvmConnection;
import io.cindertck.contract.Held.Sight;
import io.cindertck.driver.ConsistencyGroupDriver;
import io.cindertck.suite.Target;
import io.cindertck.suite.TargetRequest;
import io.cindertck.suite.Targets;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a driver is reached. */
@FunctionalInterface
interface Reaching {
  /** What the name of a driver begins with that only its test can make. */
  String SUPPLIED = "supplied:";

  /**
   * Reaches it.
   *
   * @throws DriverUnreachableException when it cannot be, with one line that says why
   */
  Reached reach(Settings settings);

  /** One by its locator, as the command has it. */
  static Reaching named(String locator) {
    return settings -> {
      TargetRequest request = request(locator, settings, List.of());
      return new Reached(request, Targets.open(request));
    };
  }

  /** One by its class. */
  static Reaching ofClass(Class<? extends ConsistencyGroupDriver> type) {
    return settings -> {
      TargetRequest request = request("java:" + type.getName(), settings, place(type));
      return new Reached(request, Targets.open(request));
    };
  }

  /** One that is made for a simulated array. */
  static Reaching onSimulatedArray(
      Function<? super ArrayClient, ? extends ConsistencyGroupDriver> maker) {
    return settings -> {
      FakeArray array = FakeArray.standard();
      ArrayProbe probe =
          new FakeArrayProbe(Targets.FAKE, array, Set.of(Sight.values()), true, () -> {});
      return supplied(() -> maker.apply(array.client()), probe, settings, true);
    };
  }

  /** One that works on an array which nobody sees. */
  static Reaching onItsOwnArray(Supplier<? extends ConsistencyGroupDriver> maker) {
    return settings -> supplied(maker, new UnseenArray(), settings, false);
  }

  private static Reached supplied(
      Supplier<? extends ConsistencyGroupDriver> maker,
      ArrayProbe array,
      Settings settings,
      boolean takesArray) {
    if (!settings.options.isEmpty()) {
      throw new IllegalArgumentException(
          "options are for a driver that is named by its class or locator; this one is made by its"
              + " test, which can give it what it needs");
    }
    AtomicReference<@Nullable Class<? extends ConsistencyGroupDriver>> made =
        new AtomicReference<>();
    JvmConnection connection =
        JvmConnection.open(
            () -> {
              ConsistencyGroupDriver driver = maker.get();
              made.set(driver.getClass());
              return driver;
            },
            settings.deadlines);
    Class<? extends ConsistencyGroupDriver> type = made.get();
    if (type == null) {
      throw new IllegalStateException("a driver that was set up has been made");
    }
    boolean byName = isMadeByName(type, takesArray);
    TargetRequest request =
        request(
            (byName ? "java:" : SUPPLIED) + type.getName(),
            settings,
            byName ? place(type) : List.of());
    return new Reached(request, new Target(request.driver(), connection, array));
  }

  /** Whether the command makes it of its class's name alone, on the same array. */
  private static boolean isMadeByName(
      Class<? extends ConsistencyGroupDriver> type, boolean takesArray) {
    try {
      return JavaDriver.find(type.getName(), type.getClassLoader()).takesArray() == takesArray;
    } catch (DriverUnreachableException e) {
      return false;
    }
  }

  private static TargetRequest request(String locator, Settings settings, List<Path> classPath) {
    TargetRequest usual = TargetRequest.of(locator, settings.dialect);
    return new TargetRequest(
        locator,
        settings.options,
        usual.secrets(),
        classPath,
        usual.pythonPath(),
        usual.python(),
        usual.dialect(),
        usual.array(),
        usual.isolate(),
        settings.deadlines,
        usual.container(),
        usual.proxy());
  }

  /** Where a class is, for whoever plays a case by the command; none where that is not known. */
  private static List<Path> place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return List.of();
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      Path here = Path.of("").toAbsolutePath();
      return List.of(place.startsWith(here) ? here.relativize(place) : place);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return List.of();
    }
  }
}
