package io.cindertck.connect.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.Redactor;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.connect.process.Dialogue;
import io.cindertck.connect.process.HostError;
import io.cindertck.connect.process.HostException;
import io.cindertck.connect.process.HostLauncher;
import java.io.IOException;
import java.time.Duration;

/**
 * A Python class in a process of its own, so that a driver's end does not take the eyes away. It is
 * not started again: what it had begun would be unknown.
 */
public final class ProcessTransport implements ProbeTransport {
  private static final String PROTOCOL = "probe protocol";

  private final PythonProbe probe;
  private final HostLauncher launcher;
  private final Redactor redactor;
  private final Duration deadline;
  private final Dialogue dialogue;

  private ProcessTransport(
      PythonProbe probe, HostLauncher launcher, Duration deadline, Dialogue dialogue) {
    this.probe = probe;
    this.launcher = launcher;
    this.redactor = new Redactor(probe.options());
    this.deadline = deadline;
    this.dialogue = dialogue;
  }

  /**
   * Has {@code launcher}, which is closed with this, start a process, and an instance made in it.
   *
   * @throws io.cindertck.connect.DriverUnreachableException when that fails
   */
  public static ProcessTransport open(PythonProbe probe, HostLauncher launcher, Deadlines limits) {
    Dialogue dialogue;
    try {
      dialogue = Dialogue.start(launcher.start(), limits.grace(), PROTOCOL);
    } catch (IOException e) {
      launcher.close();
      String how = "cannot run " + launcher.name() + ": " + e.getMessage();
      throw ProbeFault.of(probe.locator(), Reason.CONFIGURATION, how);
    }
    ProcessTransport transport = new ProcessTransport(probe, launcher, limits.call(), dialogue);
    try {
      JsonNode unused = transport.ask("open", opening(probe), limits.start());
      return transport;
    } catch (RuntimeException e) {
      transport.close();
      throw e;
    }
  }

  private static ObjectNode opening(PythonProbe probe) {
    ObjectNode params = JsonNodeFactory.instance.objectNode();
    ObjectNode named = params.putObject("probe");
    named.put("module", probe.module()).put("class", probe.name());
    ArrayNode path = named.putArray("path");
    probe.path().forEach(directory -> path.add(directory.toAbsolutePath().toString()));
    ObjectNode options = params.putObject("options");
    probe.options().forEach(options::put);
    return params;
  }

  @Override
  public String locator() {
    return probe.locator();
  }

  @Override
  public JsonNode ask(String method, ObjectNode params) {
    return ask(method, params, deadline);
  }

  private JsonNode ask(String method, ObjectNode params, Duration limit) {
    try {
      return dialogue.ask(method, params, limit);
    } catch (HostException.Refused e) {
      String said = redactor.redact(e.said());
      throw ProbeFault.refused(locator(), HostError.reason(e.code()), method, said);
    } catch (HostException.Lost e) {
      String how = "when asked for " + method + ", " + e.said();
      throw ProbeFault.of(locator(), Reason.FAILURE, redactor.redact(how));
    }
  }

  @Override
  public void close() {
    dialogue.farewell();
    launcher.close();
  }
}
