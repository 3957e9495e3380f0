package io.cindertck.suite;

import io.cindertck.array.FakeArray;
import io.cindertck.array.face.Faces;
import io.cindertck.array.face.Listening;
import io.cindertck.array.face.RunningFace;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.connect.array.UnseenArray;
import io.cindertck.connect.process.AtExit;
import io.cindertck.contract.Held.Sight;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Arrays by their locators: {@code fake}, {@code fake:FACE}, {@code none}, and those of {@link
 * ProbeLocators}.
 */
final class ArrayLocators {
  /** The array that lives in this JVM. */
  static final String FAKE = "fake";

  /** Where a driver of this machine reaches the array. */
  static final String LOOPBACK = "127.0.0.1";

  /** What is seen where the array has no groups. */
  private static final Set<Sight> SEEN_WITHOUT_GROUPS =
      Set.of(Sight.VOLUMES, Sight.SNAPSHOTS, Sight.CONTENT, Sight.ALL_OBJECTS);

  private ArrayLocators() {}

  static boolean isNone(@Nullable String locator) {
    return UnseenArray.LOCATOR.equals(locator);
  }

  /** An array for a driver that takes it as it is. */
  static FakeArray embedded(@Nullable String locator) {
    if (ProbeLocators.isMeant(locator)) {
      throw Targets.wrong(
          "array '"
              + locator
              + "' is not the one that this driver works on: it takes an ArrayClient of the"
              + " simulated array; leave --array out, or check a driver of that array");
    }
    if (locator != null && !locator.equals(FAKE)) {
      throw Targets.wrong(
          "array '"
              + locator
              + "' is out of reach of a driver that takes an ArrayClient; give fake");
    }
    return FakeArray.standard();
  }

  static ArrayProbe probe(FakeArray array) {
    return new FakeArrayProbe(FAKE, array, Set.of(Sight.values()), true, () -> {});
  }

  /**
   * The array of a driver in another process.
   *
   * @param locator how it is named; null for one out of sight
   * @param request for whom a probe is opened
   * @param address asked for the address of this machine by which it does
   * @param options is given the options by which the driver finds it
   */
  static ArrayProbe of(
      @Nullable String locator,
      TargetRequest request,
      Supplier<String> address,
      Map<String, String> options) {
    if (locator == null || isNone(locator)) {
      return new UnseenArray();
    }
    if (ProbeLocators.isMeant(locator)) {
      return ProbeLocators.open(locator, request);
    }
    if (!locator.startsWith(FAKE + ":")) {
      throw Targets.wrong(
          "no array '"
              + locator
              + "' for a driver in a process of its own; give none, "
              + ProbeLocators.FORMS
              + ", or fake:FACE with one of: "
              + Faces.names());
    }
    String face = locator.substring(FAKE.length() + 1);
    try {
      FakeArray array = new FakeArray(Faces.profile(face));
      Listening where = ArrayToken.guard(face, address.get(), request.options(), options);
      RunningFace running = listening(face, array, where);
      options.putAll(running.driverOptions());
      Set<Sight> seen = Faces.hasGroups(face) ? Set.of(Sight.values()) : SEEN_WITHOUT_GROUPS;
      // After a run that is interrupted has ended: until then its driver needs the array.
      AtExit.run(running, running::close);
      return new FakeArrayProbe(locator, array, seen, true, () -> close(running));
    } catch (IllegalArgumentException e) {
      throw new DriverUnreachableException(Reason.CONFIGURATION, e.getMessage() + "", e);
    }
  }

  private static void close(RunningFace running) {
    AtExit.forget(running);
    running.close();
  }

  private static RunningFace listening(String face, FakeArray array, Listening where) {
    try {
      return Faces.start(face, array, where);
    } catch (UncheckedIOException e) {
      String message =
          "the simulated array cannot listen on "
              + where.host()
              + ": "
              + e.getMessage()
              + "; a container reaches it only where its engine runs on this machine";
      throw new DriverUnreachableException(Reason.FAILURE, message, e);
    }
  }
}
