package io.cindertck.connect.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.DriverUnreachableException.Step;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.value.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A host that listens is connected to, and again once it has ended the connection. */
@Timeout(60)
class TcpLauncherTest {
  private static final String SIGNATURE =
      "{\"parameters\":[],\"varArgs\":true,\"varKeywords\":true}";

  private final AtomicInteger sessions = new AtomicInteger();
  private ServerSocket listening;

  @BeforeEach
  void listen() throws IOException {
    listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void leave() throws IOException {
    listening.close();
  }

  /** One driver for each connection, which ends when it is asked to. */
  private void serve() {
    while (!listening.isClosed()) {
      try (Socket socket = listening.accept()) {
        session(socket, "session " + sessions.incrementAndGet());
      } catch (IOException e) {
        // The kit has closed it.
      }
    }
  }

  private static void session(Socket socket, String name) throws IOException {
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      String result = "{\"outcome\":{\"returned\":\"" + name + "\"},\"inputChanges\":[]}";
      if (line.contains("\"method\":\"hello\"")) {
        result = "{\"protocol\":1,\"host\":\"listening\"}";
      } else if (line.contains("\"method\":\"open\"")) {
        result =
            "{\"name\":\"" + name + "\",\"cinder\":null,\"methods\":{\"go\":" + SIGNATURE + "}}";
      } else if (line.contains("\"method\":\"end\"")) {
        return;
      }
      OutputStream answers = socket.getOutputStream();
      String id = line.replaceFirst(".*\"id\":(\\d+).*", "$1");
      String answer = "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":" + result + "}\n";
      answers.write(answer.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static ProcessConnection open(String host, int port) {
    return ProcessConnection.open(
        new TcpLauncher(host, port), DriverRequest.of(Dialect.GROUP, Map.of()), Drivers.PATIENT);
  }

  private static DriverCall call(String method) {
    return new DriverCall(method, Map.of());
  }

  @Test
  void aHostThatEndedIsConnectedToAgain() {
    try (ProcessConnection driver = open("localhost", listening.getLocalPort())) {
      assertThat(driver.description().name()).isEqualTo("session 1");
      assertThat(Drivers.returned(driver.call(call("go")))).isEqualTo(Value.text("session 1"));
      assertThat(Drivers.died(driver.call(call("end")))).isEqualTo("it closed the connection");
      assertThat(Drivers.returned(driver.call(call("go")))).isEqualTo(Value.text("session 2"));
    }
    assertThat(sessions).hasValue(2);
  }

  @Test
  void aPortWhereNobodyListensIsAFailureToStart() {
    // One that was free a moment ago may be somebody else's by now.
    DriverUnreachableException failure =
        catchThrowableOfType(DriverUnreachableException.class, () -> open("localhost", 1).close());
    assertThat(failure)
        .hasMessageContaining("no host listens at localhost:1")
        .hasMessageContaining("start one first");
    assertThat(failure.reason()).isEqualTo(Reason.FAILURE);
    assertThat(failure.step()).contains(Step.START);
  }

  @Test
  void aMachineThatIsNotThereIsAMistake() {
    DriverUnreachableException failure =
        catchThrowableOfType(
            DriverUnreachableException.class, () -> open("no.such.invalid", 1).close());
    assertThat(failure).hasMessageContaining("no machine is called 'no.such.invalid'");
    assertThat(failure.reason()).isEqualTo(Reason.CONFIGURATION);
  }
}
