package io.cindertck.connect.process;

import static io.cindertck.connect.process.Drivers.died;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.array.Caller;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.time.Duration;
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

  private static ProcessConnection open(Deadlines deadlines, String... command) {
    return ProcessConnection.open(
        new CommandLauncher(List.of(command)),
        DriverRequest.of(Dialect.GROUP, Map.of()),
        deadlines);
  }

  private static ProcessConnection open(String... command) {
    return open(Drivers.PATIENT, command);
  }

  private static ProcessConnection host(String how) {
    return host(how, Drivers.PATIENT);
  }

  private static ProcessConnection host(String how, Deadlines deadlines) {
    String script = Drivers.resource("hosts/lying.py").toString();
    return open(deadlines, PythonDriver.defaultPython(), script, how);
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
    "another-id, it answered a request that it was not asked",
    "no-json, it sent what is no message of the driver protocol: hello there",
    "half-json, it sent what is no message of the driver protocol: {",
    "no-outcome, its answer is not as the driver protocol has it: there is no outcome",
    "unknown-tag, its answer is not as the driver protocol has it: unknown tag $nosuch",
    "neither, its answer has neither result nor error",
    "endless-line, it sent a message of more than 16777216 bytes",
    "no-utf-8, it sent a message that is no UTF-8",
    "nested, it sent a message that is nested more than 200 deep",
    "too-many, 'it sent a message with more than 1000000 names, values and brackets'",
    "values, its answer is not as the driver protocol has it: a value of more than 50000 values",
    "doubling, its answer is not as the driver protocol has it: a value of more than 50000 values",
    "long-text, its answer is not as the driver protocol has it: a text of more than 65536",
    "texts, its answer is not as the driver protocol has it: texts of more than 1000000",
    "long-key, its answer is not as the driver protocol has it: a text of more than 256",
    "digits, it sent a message with a number of more than 1000 digits",
    "large, it sent a message with a number that is too large to be one",
    "nan, it sent what is no message of the driver protocol",
    "same-name, it sent a message that has a name twice",
    "ancestors, its answer is not as the driver protocol has it: there are more than 100 ancestors",
    "changes, its answer is not as the driver protocol has it: there are more than 200 input",
    "no-escape, it sent what is no message of the driver protocol",
    "control, it sent what is no message of the driver protocol",
    "two-a-line, it sent what is no message of the driver protocol",
    "empty-line, it sent what is no message of the driver protocol",
    "zero, it sent what is no message of the driver protocol",
    "id-as-text, it answered a request that it was not asked",
    "id-as-fraction, it answered a request that it was not asked",
    "id-is-huge, it answered a request that it was not asked",
    "tuple-of-nothing, its answer is not as the driver protocol has it",
    "map-of-no-pairs, its answer is not as the driver protocol has it",
    "map-of-nothing, its answer is not as the driver protocol has it",
    "ref-to-nothing, its answer is not as the driver protocol has it",
    "ref-to-itself, its answer is not as the driver protocol has it",
    "no-float, its answer is not as the driver protocol has it",
    "db-of-nothing, its answer is not as the driver protocol has it",
    "arg-at-text, its answer is not as the driver protocol has it",
    "outcome-is-a-number, its answer is not as the driver protocol has it",
    "changes-are-a-number, its answer is not as the driver protocol has it",
    "changes-are-numbers, its answer is not as the driver protocol has it",
    "result-is-a-list, its answer has neither result nor error",
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
      assertThat(next).containsAnyOf("nobody asked for", "that it was not asked");
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

  /** A call that says that it is not the only one. */
  private static Reply together(ProcessConnection driver) {
    return Caller.as("one of them", () -> driver.call(CALL));
  }

  @Test
  void anAnswerThatNoneOfSeveralCallsAskedForEndsThemAll() {
    try (ProcessConnection driver = host("neither-of-two")) {
      CompletableFuture<Reply> other = CompletableFuture.supplyAsync(() -> together(driver));
      String told = "it answered a request that it was not asked";
      assertThat(died(together(driver))).startsWith(told);
      assertThat(died(other.join())).startsWith(told);
    }
  }

  @Test
  void aWrongAnswerToOneCallEndsTheOthers() {
    try (ProcessConnection driver = host("one-of-two-wrong")) {
      CompletableFuture<Reply> other = CompletableFuture.supplyAsync(() -> together(driver));
      List<String> told = List.of(died(together(driver)), died(other.join()));
      assertThat(told)
          .anyMatch(each -> each.startsWith("its answer has neither result nor error"))
          .anyMatch(each -> each.startsWith("the host was ended because of its answer to another"));
    }
  }

  @Test
  void whatAnExceptionSaysIsCut() {
    try (ProcessConnection driver = host("talks")) {
      Reply.Raised raised = Drivers.raised(driver.call(CALL));
      assertThat(raised.message()).hasSizeLessThan(Limits.EXCEPTION + 20).endsWith("(cut)");
      assertThat(raised.traceback()).hasSizeLessThan(Limits.TRACEBACK + 20);
      assertThat(raised.type()).hasSizeLessThan(Limits.NAME + 20);
    }
  }

  @Test
  void anAnswerAfterTheDeadlineIsNoAnswer() {
    Deadlines hasty = Drivers.PATIENT.withCall(Duration.ofMillis(300));
    try (ProcessConnection driver = host("late", hasty)) {
      assertThat(driver.call(CALL).outcome()).isInstanceOf(Reply.TimedOut.class);
      assertThat(driver.call(CALL).outcome()).isInstanceOf(Reply.TimedOut.class);
    }
  }

  @Test
  void aHostWithTooManyMethodsIsNotSetUp() {
    assertThat(failure(() -> host("methods").close()))
        .hasMessageContaining("there are more than 100 methods");
    assertThat(failure(() -> host("parameters").close()))
        .hasMessageContaining("there are more than 100 parameters");
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
