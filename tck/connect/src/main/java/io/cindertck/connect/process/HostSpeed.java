package io.cindertck.connect.process;

import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverCall.Many;
import io.cindertck.contract.DriverCall.One;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What the Python host costs on this machine, beside a Python process that reads the same messages
 * and answers each with what it was sent.
 *
 * @param call a call of a driver that does nothing, of a group and its three volumes, whose rows
 *     have all changed
 * @param echo the same request, answered with itself
 * @param start a host from its start until the driver is set up, without Cinder
 */
public record HostSpeed(Duration call, Duration echo, Duration start) {
  private static final PythonFiles IDLE =
      new PythonFiles(HostSpeed.class, "speed", List.of("idle.py", "echo.py"));
  private static final int VOLUMES = 3;

  /**
   * Measures, with the system's Python.
   *
   * @param times how many calls are made, after as many that do not count
   * @throws IOException when the process that echoes cannot be run
   * @throws io.cindertck.connect.DriverUnreachableException when the host cannot
   */
  public static HostSpeed measure(int times) throws IOException {
    PythonLauncher launcher = PythonLauncher.of(PythonDriver.defaultPython(), List.of(IDLE));
    PythonDriver driver = PythonDriver.of("idle", "IdleDriver").cinder(CinderUse.NEVER);
    long begun = System.nanoTime();
    try (ProcessConnection connection = driver.connect(launcher)) {
      Duration start = Duration.ofNanos(System.nanoTime() - begun);
      Duration call = call(connection, times);
      return new HostSpeed(call, echo(launcher.files().resolve("echo.py"), times), start);
    }
  }

  /** The group and its volumes, which Cinder has in this status. */
  private static List<Row> rows(String status) {
    Row group = Row.of(Kind.GROUP, new UUID(1, 0).toString(), status).with("name", "tck");
    return IntStream.rangeClosed(0, VOLUMES)
        .mapToObj(
            number ->
                number == 0
                    ? group
                    : Row.of(Kind.VOLUME, new UUID(2, number).toString(), status)
                        .with("group_id", group.id())
                        .with("size", new Value.Int(1)))
        .toList();
  }

  private static DriverCall deleting(List<Row> rows) {
    Map<String, DriverCall.Argument> arguments = new LinkedHashMap<>();
    arguments.put("group", new One("ConsistencyGroup", rows.get(0)));
    arguments.put("volumes", new Many("Volume", rows.subList(1, rows.size())));
    return new DriverCall("delete_consistencygroup", arguments);
  }

  private static Duration call(ProcessConnection connection, int times) {
    List<DriverCall> calls = List.of(deleting(rows("available")), deleting(rows("error")));
    List<Recorded> recorded = List.of(recorded(rows("available")), recorded(rows("error")));
    return timed(
        times,
        number -> {
          connection.know(recorded.get(number % 2));
          connection.call(calls.get(number % 2));
        });
  }

  private static Recorded recorded(List<Row> rows) {
    Map<String, Row> byId = new LinkedHashMap<>();
    rows.forEach(row -> byId.put(row.id(), row));
    return new Recorded(byId);
  }

  private static Duration echo(Path script, int times) throws IOException {
    List<Row> rows = rows("available");
    DriverCall call = deleting(rows);
    HostChannel channel =
        new CommandLauncher(List.of(PythonDriver.defaultPython(), script.toString())).start();
    try (Dialogue dialogue = Dialogue.start(channel, Deadlines.DEFAULT.grace())) {
      return timed(
          times,
          number -> dialogue.ask("call", Requests.call(call, rows), Deadlines.DEFAULT.call()));
    } catch (HostException e) {
      throw new IOException("the process that echoes has ended", e);
    }
  }

  /** What is done over and over. */
  private interface Step<E extends Exception> {
    void take(int number) throws E;
  }

  private static <E extends Exception> Duration timed(int times, Step<E> step) throws E {
    for (int i = 0; i < times; i++) {
      step.take(i);
    }
    long begun = System.nanoTime();
    for (int i = 0; i < times; i++) {
      step.take(i);
    }
    return Duration.ofNanos((System.nanoTime() - begun) / times);
  }
}
