package io.cindertck.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static ArrayRequest request(boolean query) {
    return new ArrayRequest("verb", query, List.of(), null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED, refused, true, true, false, true",
    "BUSY, busy, true, true, false, true",
    "DROPPED, dropped, true, true, false, false",
    "LOST, lost, false, true, true, false",
    "SLOW, slow, true, true, true, true",
    "CAPACITY_EXHAUSTED, capacity-exhausted, false, true, false, true",
    "LOOKUP_FAILED, lookup-failed, true, false, false, true",
    "ERROR_AS_ANSWER, error-as-answer, false, true, false, true",
    "DELAYED, delayed, false, true, true, true",
  })
  void everyKindHasItsNameAndWhatItCanBefallAndWhetherItIsDoneAndAnswered(
      Fault.Kind kind,
      String id,
      boolean befallsLookups,
      boolean befallsChanges,
      boolean done,
      boolean answered) {
    assertThat(kind.id()).isEqualTo(id);
    assertThat(kind.canBefall(request(true))).isEqualTo(befallsLookups);
    assertThat(kind.canBefall(request(false))).isEqualTo(befallsChanges);
    assertThat(kind.isDone()).isEqualTo(done);
    assertThat(kind.isAnswered()).isEqualTo(answered);
  }

  @ParameterizedTest
  @EnumSource
  void aKindIsFoundByItsNameAndKeptByItInFiles(Fault.Kind kind) throws JsonProcessingException {
    assertThat(Fault.Kind.of(kind.id())).isEqualTo(kind);
    assertThat(kind.words()).isNotBlank();
    for (Fault fault : List.of(Fault.onRequest(kind, 3), Fault.touching(kind, "a"))) {
      String json = MAPPER.writeValueAsString(fault);
      assertThat(json).startsWith("{\"kind\":\"" + kind.id() + "\",");
      assertThat(MAPPER.readValue(json, Fault.class)).isEqualTo(fault);
    }
  }

  @ParameterizedTest
  @CsvSource({"BUSY", "lookup_failed", "''", "broken"})
  void anUnknownNameIsAnsweredWithThoseThereAre(String id) {
    assertThatThrownBy(() -> Fault.Kind.of(id))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .startsWith("no fault is called '" + id + "'; there are refused, busy, dropped, lost, ")
        .doesNotContain("\n");
  }

  @Test
  void aFaultStrikesARequestOrAnObjectNeverBothOrNeither() {
    assertThatThrownBy(() -> new Fault(Fault.Kind.BUSY, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Fault(Fault.Kind.BUSY, 1, "a"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Fault.onRequest(Fault.Kind.BUSY, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("counted from 1");
  }
}
