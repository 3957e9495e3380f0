package io.cindertck.connect.process;

import static io.cindertck.connect.process.Drivers.died;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts that somebody else wrote, and that break the protocol's rules. */
@Timeout(60)
class LyingHostTest {
  private static final DriverCall CALL = new DriverCall("create_group", Map.of());

  private static ProcessConnection open(String... command) {
    return ProcessConnection.open(
        new CommandLauncher(List.of(command)),
        DriverRequest.of(Dialect.GROUP, Map.of()),
        Drivers.PATIENT);
  }

  private static ProcessConnection host(String how) {
    String script = Drivers.resource("hosts/lying.py").toString();
    return open(PythonDriver.defaultPython(), script, how);
  }

  @Test
  void oneThatDoesNotLieIsServed() {
    try (ProcessConnection driver = host("the truth")) {
      assertThat(driver.description().name()).isEqualTo("liar");
      assertThat(Drivers.returned(driver.call(CALL))).isEqualTo(Value.text("the truth"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "another-id, it answered request 4 when asked request 3",
    "no-json, it sent what is no message of the driver protocol: hello there",
    "half-json, it sent what is no message of the driver protocol: {",
    "no-outcome, its answer is not as the driver protocol has it: there is no outcome",
    "unknown-tag, its answer is not as the driver protocol has it: unknown tag $nosuch",
    "neither, its answer has neither result nor error",
    "endless-line, it sent a message of more than 16777216 bytes",
    "error, the host refused the call: the host failed",
    "silent-end, it ended with exit code 0",
  })
  void aLieEndsTheHost(String how, String told) {
    try (ProcessConnection driver = host(how)) {
      assertThat(died(driver.call(CALL))).startsWith(told);
      assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
      assertThat(died(driver.call(CALL))).startsWith(told);
    }
  }

  @Test
  void aSecondAnswerEndsTheHostBeforeTheNextCall() {
    try (ProcessConnection driver = host("twice")) {
      assertThat(Drivers.returned(driver.call(CALL))).isEqualTo(Value.text("first"));
      String next = driver.call(CALL).outcome().toString();
      assertThat(next).containsAnyOf("nobody asked for", "it answered request 3 when asked");
    }
  }

  @Test
  void aHostThatCannotDoCallsAtATimeIsAskedForOneAfterTheOther() {
    try (ProcessConnection driver = host("alone")) {
      assertThat(driver.concurrent()).isFalse();
      CompletableFuture<Reply> other = CompletableFuture.supplyAsync(() -> driver.call(CALL));
      assertThat(Drivers.returned(driver.call(CALL))).isEqualTo(Value.text("alone"));
      assertThat(Drivers.returned(other.join())).isEqualTo(Value.text("alone"));
    }
  }

  @Test
  void anAnswerThatNoneOfSeveralCallsAskedForEndsThemAll() {
    try (ProcessConnection driver = host("neither-of-two")) {
      CompletableFuture<Reply> other = CompletableFuture.supplyAsync(() -> driver.call(CALL));
      String told = "it answered request 99 when asked requests 3, 4";
      assertThat(died(driver.call(CALL))).startsWith(told);
      assertThat(died(other.join())).startsWith(told);
    }
  }

  @Test
  void aWrongAnswerToOneCallEndsTheOthers() {
    try (ProcessConnection driver = host("one-of-two-wrong")) {
      CompletableFuture<Reply> other = CompletableFuture.supplyAsync(() -> driver.call(CALL));
      List<String> told = List.of(died(driver.call(CALL)), died(other.join()));
      assertThat(told)
          .anyMatch(each -> each.startsWith("its answer has neither result nor error"))
          .anyMatch(each -> each.startsWith("the host was ended because of its answer to another"));
    }
  }

  @Test
  void aHostOfAnotherVersionIsRefused() {
    DriverUnreachableException failure = failure(() -> host("other-protocol").close());
    assertThat(failure.reason()).isEqualTo(Reason.CONFIGURATION);
    assertThat(failure).hasMessageContaining("it speaks protocol 2");
  }

  @Test
  void aCommandThatIsNoHostIsRefused() {
    assertThat(failure(() -> open("echo", "usage: echo").close()))
        .hasMessageContaining("no message of the driver protocol: usage: echo");
    assertThat(failure(() -> open("false").close())).hasMessageContaining("exit code 1");
    assertThat(failure(() -> open("/nowhere/host").close()).reason())
        .isEqualTo(Reason.CONFIGURATION);
  }

  private static DriverUnreachableException failure(Runnable opening) {
    DriverUnreachableException failure =
        catchThrowableOfType(DriverUnreachableException.class, opening::run);
    assertThat(failure).isNotNull();
    return failure;
  }
}
