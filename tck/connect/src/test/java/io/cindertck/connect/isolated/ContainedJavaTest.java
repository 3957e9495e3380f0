package io.cindertck.connect.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cindertck.array.FakeArray;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.container.ContainerSettings;
import io.cindertck.connect.container.Docker;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.connect.process.ProcessConnection;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverCall.One;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Java drivers in real containers, on an array that is in this JVM. */
@Timeout(120)
class ContainedJavaTest {
  private static final Deadlines STRICT =
      new Deadlines(Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofMillis(500));

  private final FakeArray array = FakeArray.standard();

  @BeforeEach
  void need() {
    Docker.require();
  }

  private ProcessConnection open(ContainerSettings settings) throws URISyntaxException {
    Path classes =
        Path.of(
            MisbehavingDriver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return IsolatedDriver.inContainer(
            MisbehavingDriver.class.getName(), List.of(classes), Docker.IMAGE, settings)
        .connect(array.client(), Dialect.GROUP, Map.of(), STRICT);
  }

  private static Reply.Outcome said(ProcessConnection driver, String name) {
    Row group = Row.of(Kind.GROUP, "g", "creating").with("name", name);
    return driver
        .call(new DriverCall("create_group", Map.of("group", new One("Group", group))))
        .outcome();
  }

  @Test
  void reachTheArrayWhateverTheyDoToTheirJvm() throws URISyntaxException {
    try (ProcessConnection driver = open(new ContainerSettings(null, Docker.jdk()))) {
      assertThat(said(driver, "before")).isInstanceOf(Reply.Returned.class);
      assertThat(said(driver, "halt"))
          .isInstanceOfSatisfying(
              Reply.Died.class, died -> assertThat(died.how()).contains("exit code 7"));
      assertThat(said(driver, "spin")).isInstanceOf(Reply.TimedOut.class);
      assertThat(said(driver, "after")).isInstanceOf(Reply.Returned.class);
    }
    assertThat(array.control().state().groups()).extracting("name").contains("before", "after");
  }

  @Test
  void anImageWithoutJavaIsTold() {
    DriverUnreachableException refusal =
        catchThrowableOfType(
            DriverUnreachableException.class, () -> open(ContainerSettings.USUAL).close());
    assertThat(refusal.reason()).isEqualTo(Reason.FAILURE);
    assertThat(refusal)
        .hasMessageContaining("MisbehavingDriver in a container of " + Docker.IMAGE)
        .hasMessageContaining("the image has no java; a driver in Java needs Java 17 or later");
  }
}
