package io.cindertck.connect.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.connect.process.PythonDriver;
import io.cindertck.connect.process.PythonLauncher;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Python classes as probes, in a process of their own. */
@Timeout(120)
class PythonProbeTest {
  private static final String V = "00000000-0000-4000-8000-000000000002";
  private static final Recorded RECORDED = Recorded.EMPTY.with(Row.of(Kind.VOLUME, V, "available"));

  private static Path modules() {
    URL found = PythonProbeTest.class.getResource("probes.py");
    if (found == null) {
      throw new IllegalStateException("no probes");
    }
    try {
      return Path.of(found.toURI()).resolveSibling(".");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProbeTransport start(
      String module, String name, Map<String, String> options, Duration call) {
    return ProcessTransport.open(
        new PythonProbe(module, name, List.of(modules()), options),
        PythonLauncher.ofProbe(PythonDriver.defaultPython()),
        Deadlines.DEFAULT.withCall(call));
  }

  private static ProtocolProbe open(String name, Map<String, String> options) {
    return ProtocolProbe.open(new Checked(start("probes", name, options, Duration.ofSeconds(30))));
  }

  @Test
  void aProbeDoesWhatItsMethodsDo() {
    try (ProtocolProbe probe = open("Right", Map.of("prefix", "x"))) {
      assertThat(probe.locator()).isEqualTo("python:probes:Right");
      assertThat(probe.sights()).containsExactlyInAnyOrder(Sight.values());
      assertThat(probe.abilities()).containsExactlyInAnyOrder(Ability.values());
      probe.baseline();
      probe.reset();
      probe.write(V, RECORDED, 1_001, 1);
      Held held = probe.look(RECORDED);
      assertThat(held.volumes())
          .hasEntrySatisfying(
              V,
              volume ->
                  assertThat(volume.content().stamps())
                      .containsExactly(new Held.Stamp(1_001, V, 1)));
      assertThat(held.groups()).isEmpty();
      assertThat(held.strangers()).containsExactly(new Held.Stranger(Kind.GROUP, "g"));
      probe.arm(List.of(Fault.touching(Fault.Kind.BUSY, V)), RECORDED);
      assertThat(probe.disarm().requests().get(0).objects())
          .containsExactly("['volume-" + V + "']");
      probe.remove(Kind.VOLUME, V, RECORDED);
      assertThat(probe.look(RECORDED).volumes()).isEmpty();
      probe.reset();
      assertThat(probe.look(RECORDED).volumes()).containsOnlyKeys(V);
    }
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void aProbeTakesTheOptionsThatItHasAUseFor() {
    Map<String, String> options = Map.of("san_ip", "192.0.2.1", "san_login", "admin");
    try (ProtocolProbe probe = open("OfVolumes", options)) {
      assertThat(probe.abilities()).isEmpty();
      assertThat(probe.look(Recorded.EMPTY).strangers())
          .containsExactly(new Held.Stranger(Kind.VOLUME, "192.0.2.1"));
    }
    try (ProtocolProbe probe = open("Blind", options)) {
      assertThat(probe.sights()).isEmpty();
    }
  }

  private static DriverUnreachableException failure(
      String module, String name, Map<String, String> options, Duration call) {
    DriverUnreachableException failure =
        catchThrowableOfType(
            DriverUnreachableException.class,
            () -> ProtocolProbe.open(start(module, name, options, call)).close());
    assertThat(failure).isNotNull();
    assertThat(failure.getMessage())
        .startsWith("the array probe python:" + module + ":" + name + ": ")
        .doesNotContain("\n");
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
    return failure;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "raises | it could not do state: state() raised KeyError: 'nothing' at probes.py:",
        "none | it could not do state: state() returned nothing; it returns a dict",
        "set | it could not do state: what it answered is no JSON: TypeError: Object of type set",
        "nan | it could not do state: what it answered is no JSON: ValueError",
        "exits | it could not do state: state() raised SystemExit: 3",
        "ends | when asked for state, it ended with exit code 3; its last lines: the end is near",
        "hangs | when asked for state, it did not answer within 2 s",
        "endless | when asked for state, it sent a message of more than 16777216 bytes",
        "secret | it could not do state: state() raised OSError: no login with *** at",
        "type | its answer to state is wrong: volumes[0].sizeGiB: a whole number from 1 to",
      })
  void aProbeThatFailsIsNamedWithWhatItDid(String how, String told) {
    Duration call = Duration.ofSeconds(how.equals("hangs") ? 2 : 30);
    Map<String, String> options = Map.of("how", how, "password", "s3cret");
    DriverUnreachableException failure = failure("probes", "Lying", options, call);
    assertThat(failure.reason()).isEqualTo(Reason.FAILURE);
    assertThat(failure).hasMessageContaining(": " + told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nowhere | Right | CONFIGURATION | there is no module nowhere on the Python path",
        "probes | Rihgt | CONFIGURATION | probes has no class Rihgt; did you mean Right?",
        "probes | Restless | FAILURE | Restless() raised KeyError: 'no array'",
        "probes | NoSights | FAILURE | NoSights has no list called sights; give it those of volumes",
        "probes | SightsAsText | FAILURE | SightsAsText has no list called sights",
        "probes | NoState | FAILURE | NoState has no method state, which goes with what it sees",
        "probes | ArmsOnly | FAILURE | ArmsOnly has no method disarm, which goes with arm",
        "probes | RemovesOnly | FAILURE | RemovesOnly has no method expel, which goes with remove",
      })
  void aClassThatIsNoProbeIsToldWhatItLacks(
      String module, String name, Reason reason, String told) {
    DriverUnreachableException failure = failure(module, name, Map.of(), Duration.ofSeconds(30));
    assertThat(failure).hasMessageContaining(told);
    assertThat(failure.reason()).isEqualTo(reason);
  }

  @Test
  void anInterpreterThatIsNotThere() {
    PythonProbe probe = new PythonProbe("probes", "Right", List.of(), Map.of());
    DriverUnreachableException failure =
        catchThrowableOfType(
            DriverUnreachableException.class,
            () ->
                ProcessTransport.open(
                    probe, PythonLauncher.ofProbe("/nowhere/python"), Deadlines.DEFAULT));
    assertThat(failure.reason()).isEqualTo(Reason.CONFIGURATION);
    assertThat(failure).hasMessageContaining("cannot run /nowhere/python");
  }
}
