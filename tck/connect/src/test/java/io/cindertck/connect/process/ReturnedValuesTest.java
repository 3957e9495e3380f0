package io.cindertck.connect.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.value.Value;
import io.cindertck.contract.value.Value.Handed;
import io.cindertck.contract.value.Value.Opaque;
import io.cindertck.contract.value.ValueJson;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values as they come out of Python, held against their JSON form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnedValuesTest {
  private final Eavesdropper listener = Drivers.listener();
  private ProcessConnection driver;

  @BeforeAll
  void open() {
    driver = Drivers.open(listener, Drivers.named("returning", "ReturningDriver"));
  }

  @AfterAll
  void close() {
    driver.close();
    listener.assertByTheSchema();
    assertThat(listener.starts()).isOne();
  }

  private Value returned(String name) {
    return Drivers.returned(driver.call(Drivers.creating(name)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "none | null",
        "plain | [true,1,1.0,\"text\",{\"a\":null},0,false]",
        "tuple | {\"$tuple\":[{\"status\":\"error\"},[],{\"$tuple\":[]}]}",
        "twice | [{\"$def\":1,\"value\":{\"id\":\"1\"}},{\"$ref\":1},{\"$tuple\":[{\"id\":\"1\"}]}]",
        "keys | {\"$map\":[[1,\"one\"],[null,\"none\"],[\"a\",\"a\"]]}",
        "dollar | {\"$map\":[[\"$tuple\",[1]]]}",
        "enum | {\"status\":\"error\"}",
        "subclasses | [[1],{\"a\":1},{\"$tuple\":[1,2]},{\"b\":2},{\"c\":3}]",
        "mapping | {\"a\":1}",
        "set | {\"$opaque\":\"set\",\"text\":\"{1}\",\"oneShot\":false}",
        "bytes | {\"$opaque\":\"bytes\",\"text\":\"b'x'\",\"oneShot\":false}",
        "object | {\"$opaque\":\"object\",\"text\":\"<object object>\",\"oneShot\":false}",
        "endless | {\"$opaque\":\"count\",\"text\":\"count(0)\",\"oneShot\":true}",
      })
  void keepsWhatCinderDistinguishes(String name, String json) {
    assertThat(ValueJson.write(returned(name))).hasToString(json);
  }

  @Test
  void keepsNumbersThatJsonDoesNotHave() {
    List<Value> numbers = items(returned("numbers"));
    assertThat(numbers.get(0)).isEqualTo(new Value.Real(Double.NaN));
    assertThat(numbers.get(1)).isEqualTo(new Value.Real(Double.POSITIVE_INFINITY));
    assertThat(numbers.get(2)).isEqualTo(new Value.Real(Double.NEGATIVE_INFINITY));
    assertThat(numbers.get(3)).isEqualTo(new Value.Int(java.math.BigInteger.TEN.pow(40)));
    assertThat(numbers.get(4)).isEqualTo(new Value.Real(-0.0));
    List<Value> huge = items(returned("huge"));
    assertThat(huge.get(0)).isEqualTo(new Value.Int(java.math.BigInteger.TEN.pow(800)));
    assertThat(huge.get(1)).isEqualTo(new Opaque("int", "(an integer of 6644 bits)", false));
  }

  @Test
  void keepsTextsAsTheyAre() {
    assertThat(items(returned("text")))
        .containsExactly(
            Value.text("\u00e9\u4e2d\uD83D\uDE00\uD800"),
            Value.text("line\nend\u2028"),
            Value.text("\u0000"));
  }

  @Test
  void keepsIdentity() {
    List<Value> twice = items(returned("twice"));
    assertThat(twice.get(1)).isSameAs(twice.get(0));
    assertThat(items(twice.get(2)).get(0)).isEqualTo(twice.get(0)).isNotSameAs(twice.get(0));
  }

  @Test
  void doesNotReadWhatCanBeReadOnlyOnce() {
    Value generator = returned("generator");
    assertThat(generator).isInstanceOf(Opaque.class);
    assertThat(((Opaque) generator).oneShot()).isTrue();
    assertThat(((Opaque) generator).type()).isEqualTo("generator");
    assertThat(items(returned("generator_left"))).hasSize(2);
  }

  @Test
  void cutsWhatHasNoEnd() {
    Value cyclic = returned("cyclic");
    assertThat(((Value.Mapping) cyclic).get("self"))
        .contains(new Opaque("dict", "(contains itself)", false));
    assertThat(ValueJson.write(returned("deep")).toString())
        .contains("(cut: more than 40 levels)")
        .hasSizeLessThan(400);
    List<Value> wide = items(returned("wide"));
    assertThat(wide).hasSize(50_000).last().isInstanceOf(Opaque.class);
    assertThat(returned("longtext")).isInstanceOf(Opaque.class);
  }

  @Test
  void countsWhatOccursTwiceTwice() {
    String json = ValueJson.write(returned("doubling")).toString();
    assertThat(json).contains("$ref", "(cut: more than 50000 values)").hasSizeLessThan(4_000);
  }

  @Test
  void makesNoAnswerThatIsTooLongToBeRead() {
    assertThat(ValueJson.write(returned("wide_and_deep")).toString()).hasSizeLessThan(1 << 20);
    Value tooLong = new Opaque("object", "(cut: more than 8388608 bytes)", false);
    assertThat(returned("long_looks")).isEqualTo(tooLong);
    assertThat(returned("long_keys")).isEqualTo(tooLong);
    List<Value> named = items(returned("named"));
    assertThat(((Opaque) named.get(0)).type()).isEqualTo("N".repeat(255) + "…");
    assertThat(((Opaque) named.get(1)).type()).isEqualTo("Hidden");
  }

  @Test
  void survivesWhatCannotBeShown() {
    assertThat(returned("ugly")).isInstanceOf(Opaque.class);
    assertThat(((Opaque) returned("ugly")).type()).isEqualTo("Ugly");
  }

  @Test
  void tellsTheObjectsThatWereHandedOver() {
    Value value =
        Drivers.returned(
            driver.call(Drivers.deleting("handed", Drivers.volume(2), Drivers.volume(3))));
    List<Value> said = items(value);
    assertThat(said.get(0)).isEqualTo(new Handed("group", Handed.WHOLE));
    assertThat(said.get(1)).isEqualTo(new Handed("volumes", Handed.WHOLE));
    assertThat(items(said.get(2)))
        .containsExactly(new Handed("volumes", 1), new Handed("volumes", 0));
    assertThat(((Value.Mapping) said.get(3)).get("of")).contains(new Handed("volumes", 0));
  }

  @Test
  void tellsDatabaseObjectsThatWereNot() {
    List<Value> said =
        items(Drivers.returned(driver.call(Drivers.deleting("reached", Drivers.volume(2)))));
    assertThat(said.get(0)).isInstanceOf(Value.DbObject.class);
    assertThat(((Value.DbObject) said.get(0)).type()).isEqualTo("Group");
    assertThat(((Value.DbObject) said.get(0)).columns())
        .containsEntry("id", Value.text(Drivers.id(1)))
        .containsEntry("name", Value.text("reached"));
    assertThat(((Value.DbObject) said.get(1)).type()).isEqualTo("ConsistencyGroup");
  }

  private static List<Value> items(Value value) {
    assertThat(value).isInstanceOf(Value.Sequence.class);
    return ((Value.Sequence) value).items();
  }
}
