package io.cindertck.connect.process;

import static io.cindertck.connect.process.Drivers.volume;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Reply;
import io.cindertck.contract.Reply.InputChange;
import io.cindertck.contract.value.Value;
import io.cindertck.contract.value.Value.Handed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InputChangesTest {
  private final Eavesdropper listener = Drivers.listener();
  private ProcessConnection driver;

  @BeforeAll
  void open() {
    driver = Drivers.open(listener, Drivers.named("changing", "ChangingDriver"));
  }

  @AfterAll
  void close() {
    driver.close();
    listener.assertByTheSchema();
  }

  private List<InputChange> changes(String how) {
    Reply reply = driver.call(Drivers.deleting(how, volume(2), volume(3)));
    assertThat(Drivers.returned(reply)).isEqualTo(Value.tuple(Value.none(), Value.none()));
    return reply.inputChanges();
  }

  @Test
  void areNoneWhenADriverOnlyLooks() {
    assertThat(changes("nothing")).isEmpty();
  }

  @Test
  void areToldByColumn() {
    assertThat(changes("columns"))
        .containsExactly(
            change("group", Handed.WHOLE, "status", text("creating"), text("deleted")),
            change("volumes", 0, "provider_id", Value.none(), new Value.Int(1)),
            change("volumes", 0, "made_up", Value.none(), Value.list(List.of(new Value.Int(2)))),
            change("volumes", 1, "status", text("available"), text("deleted")));
  }

  @Test
  void areSeenInsideAColumn() {
    assertThat(changes("nested"))
        .containsExactly(
            change(
                "volumes",
                0,
                "metadata",
                Value.Mapping.of(Map.of()),
                Value.Mapping.of(Map.of("a", text("b")))));
  }

  @Test
  void areSeenWherePythonTakesValuesForEqual() {
    assertThat(changes("same_number"))
        .containsExactly(
            change("volumes", 0, "size", new Value.Int(2), new Value.Real(2.0)),
            change("volumes", 1, "bootable", new Value.Bool(false), new Value.Int(0)));
  }

  @Test
  void areSeenOnTheListItself() {
    assertThat(changes("shorter"))
        .containsExactly(
            change("volumes", Handed.WHOLE, "length", new Value.Int(2), new Value.Int(1)),
            change("volumes", 0, "identity", new Handed("volumes", 0), new Handed("volumes", 1)));
    assertThat(changes("reordered"))
        .extracting(InputChange::column)
        .containsExactly("identity", "identity");
  }

  @Test
  void areSeenWhenTheyAreSavedToo() {
    assertThat(changes("saves"))
        .containsExactly(change("volumes", 0, "status", text("available"), text("error")));
  }

  private static InputChange change(
      String argument, int index, String column, Value before, Value after) {
    return new InputChange(argument, index, column, before, after);
  }

  private static Value text(String text) {
    return Value.text(text);
  }
}
