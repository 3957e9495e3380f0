package io.cindertck.connect.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SetUpTest {

  private static DriverUnreachableException failure(PythonDriver driver) {
    Eavesdropper listener = Drivers.listener();
    DriverUnreachableException failure =
        catchThrowableOfType(
            DriverUnreachableException.class, () -> Drivers.open(listener, driver).close());
    assertThat(failure).isNotNull();
    assertThat(failure.getMessage()).doesNotContain("\n").hasSizeLessThan(700);
    listener.assertByTheSchema();
    return failure;
  }

  private static PythonDriver of(String className) {
    return Drivers.named("setup_cases", className);
  }

  private static Value told(PythonDriver driver) {
    try (ProcessConnection connection = driver.connect()) {
      DriverCall.Argument group = new DriverCall.One("Group", Drivers.group("any"));
      return Drivers.returned(
          connection.call(new DriverCall("create_group", Map.of("group", group))));
    }
  }

  @Test
  void optionsComeAsTheConstructorTakesThem() {
    assertThat(told(of("Keywords").option("address", "here")))
        .isEqualTo(Value.list(List.of(Value.text("here"), Value.text("80"))));
    assertThat(told(of("Configured").option("address", "there"))).isEqualTo(Value.text("there"));
    of("Plain").connect().close();
  }

  @Test
  void aModuleThatIsNotThere() {
    DriverUnreachableException failure = failure(Drivers.named("nosuch.driver", "Any"));
    assertThat(failure.reason()).isEqualTo(Reason.CONFIGURATION);
    assertThat(failure).hasMessageContaining("there is no module nosuch on the Python path");
  }

  @Test
  void aModuleThatNeedsAnother() {
    DriverUnreachableException failure = failure(Drivers.named("needing_module", "Any"));
    assertThat(failure.reason()).isEqualTo(Reason.CONFIGURATION);
    assertThat(failure).hasMessageContaining("needing_module needs the module a_module_nobody_has");
  }

  @Test
  void aModuleThatRaises() {
    DriverUnreachableException failure = failure(Drivers.named("raising_module", "Any"));
    assertThat(failure.reason()).isEqualTo(Reason.FAILURE);
    assertThat(failure).hasMessageContaining("RuntimeError: not today");
  }

  @Test
  void aClassThatIsNotThere() {
    DriverUnreachableException failure = failure(of("Keyword"));
    assertThat(failure.reason()).isEqualTo(Reason.CONFIGURATION);
    assertThat(failure)
        .hasMessage(
            "cannot set up setup_cases:Keyword: setup_cases has no class Keyword;"
                + " did you mean Keywords?");
    assertThat(failure(of("NotAClass"))).hasMessageContaining("NotAClass, which is no class");
  }

  @Test
  void anOptionThatIsNotThere() {
    DriverUnreachableException failure = failure(of("Keywords").option("adress", "here"));
    assertThat(failure.reason()).isEqualTo(Reason.CONFIGURATION);
    assertThat(failure)
        .hasMessageEndingWith("the driver has no option adress; did you mean address?");
    assertThat(failure(of("Plain").option("address", "here")).reason())
        .isEqualTo(Reason.CONFIGURATION);
  }

  @Test
  void aConstructorThatRaises() {
    DriverUnreachableException failure = failure(of("Raising"));
    assertThat(failure.reason()).isEqualTo(Reason.FAILURE);
    assertThat(failure).hasMessageEndingWith("Raising() raised ValueError: no licence for this");
    assertThat(failure(of("Leaving"))).hasMessageEndingWith("Leaving() raised SystemExit: 4");
  }

  @Test
  void anArrayThatCannotBeReached() {
    PythonDriver driver =
        of("Configured").option("address", "unreachable").option("san_password", "s3cret-value");
    DriverUnreachableException failure = failure(driver);
    assertThat(failure.reason()).isEqualTo(Reason.FAILURE);
    assertThat(failure)
        .hasMessageEndingWith(
            "check_for_setup_error() raised ConnectionError: no route to array with ***");
  }

  @Test
  void aDriverThatIsNeverSetUp() {
    Deadlines deadlines = Drivers.PATIENT.withStart(Duration.ofMillis(900));
    DriverUnreachableException failure =
        catchThrowableOfType(
            DriverUnreachableException.class,
            () -> of("Hanging").deadlines(deadlines).connect().close());
    assertThat(failure.reason()).isEqualTo(Reason.FAILURE);
    assertThat(failure)
        .hasMessageContaining("did not answer within 900 ms; give a longer --start-deadline");
  }

  @Test
  void aPythonThatIsNotThere() {
    DriverUnreachableException failure =
        catchThrowableOfType(
            DriverUnreachableException.class,
            () -> of("Plain").python("/nowhere/python3").connect().close());
    assertThat(failure.reason()).isEqualTo(Reason.CONFIGURATION);
    assertThat(failure).hasMessageStartingWith("cannot run /nowhere/python3");
  }
}
