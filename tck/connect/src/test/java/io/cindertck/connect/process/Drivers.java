package io.cindertck.connect.process;

import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverCall.Many;
import io.cindertck.contract.DriverCall.One;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The drivers to test with, and what to call them with. */
public final class Drivers {
  public static final Deadlines PATIENT =
      new Deadlines(Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofMillis(300));

  private Drivers() {}

  /** A class of {@code drivers/}, without Cinder. */
  public static PythonDriver named(String module, String className) {
    return PythonDriver.of(module, className)
        .path(resource("drivers"))
        .cinder(CinderUse.NEVER)
        .deadlines(PATIENT);
  }

  public static Path resource(String name) {
    URL found = Drivers.class.getResource(name);
    if (found == null) {
      throw new IllegalStateException("no resource " + name);
    }
    try {
      return Path.of(found.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection whose messages are listened to. */
  public static ProcessConnection open(Eavesdropper listener, PythonDriver driver) {
    return ProcessConnection.open(listener, driver.request(), PATIENT);
  }

  public static Eavesdropper listener() {
    return new Eavesdropper(PythonLauncher.of(PythonDriver.defaultPython()));
  }

  public static String id(int number) {
    return new UUID(0x4000L, 0x8000000000000000L | number).toString();
  }

  /** A group whose name tells a driver what to do. */
  public static Row group(String name) {
    return Row.of(Kind.GROUP, id(1), "creating").with("name", name);
  }

  public static Row volume(int number) {
    return Row.of(Kind.VOLUME, id(number), "available")
        .with("group_id", id(1))
        .with("size", new Value.Int(2))
        .with("bootable", new Value.Bool(false))
        .with("metadata", Value.Mapping.of(Map.of()));
  }

  public static DriverCall creating(Row group) {
    return new DriverCall(
        "create_consistencygroup", Map.of("group", new One("ConsistencyGroup", group)));
  }

  public static DriverCall creating(String name) {
    return creating(group(name));
  }

  public static DriverCall deleting(String name, Row... volumes) {
    Map<String, DriverCall.Argument> arguments = new java.util.LinkedHashMap<>();
    arguments.put("group", new One("ConsistencyGroup", group(name)));
    arguments.put("volumes", new Many("Volume", List.of(volumes)));
    return new DriverCall("delete_consistencygroup", arguments);
  }

  /** What a driver returned. */
  public static Value returned(Reply reply) {
    if (reply.outcome() instanceof Reply.Returned returned) {
      return returned.value();
    }
    throw new AssertionError("not returned: " + reply.outcome());
  }

  public static Reply.Raised raised(Reply reply) {
    if (reply.outcome() instanceof Reply.Raised raised) {
      return raised;
    }
    throw new AssertionError("not raised: " + reply.outcome());
  }

  public static String died(Reply reply) {
    if (reply.outcome() instanceof Reply.Died died) {
      return died.how();
    }
    throw new AssertionError("not died: " + reply.outcome());
  }
}
