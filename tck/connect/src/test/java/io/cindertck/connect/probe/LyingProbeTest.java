package io.cindertck.connect.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A probe that answers what the protocol does not have is told so, in one line. */
class LyingProbeTest {
  private static final String WRONG = "the array probe http://probe/: its answer to ";

  private static String lie(String method, String answer) {
    Told told = new Told().with(method, answer);
    DriverUnreachableException failure =
        catchThrowableOfType(
            DriverUnreachableException.class,
            () -> {
              ProtocolProbe probe = ProtocolProbe.open(told);
              probe.arm(List.of(), Recorded.EMPTY);
              probe.disarm();
              probe.reset();
            });
    assertThat(failure).isNotNull();
    assertThat(failure.reason()).isEqualTo(Reason.FAILURE);
    assertThat(failure.step()).isEmpty();
    String start = WRONG + method + " is wrong: ";
    assertThat(failure.getMessage()).startsWith(start).doesNotContain("\n");
    return String.valueOf(failure.getMessage()).substring(start.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | protocol is missing",
        "{'protocol': 2} | it speaks protocol 2, and this kit speaks 1",
        "{'protocol': '1'} | it speaks protocol \"1\", and this kit speaks 1",
        "{'protocol': 1, 'name': 'x', 'abilities': []} | sights is missing",
        "{'protocol': 1, 'name': 'x', 'abilities': 'write', 'sights': []} | abilities: a list was expected, not \"write\"",
        "{'protocol': 1, 'name': 'x', 'abilities': ['fly'], 'sights': []} | abilities[0]: one of inject, write, write-between, remove, restore was expected, not \"fly\"",
        "{'protocol': 1, 'name': 'x', 'abilities': [], 'sights': ['volumes', 'sounds']} | sights[1]: one of volumes, snapshots, groups, group-snapshots, content, all-objects was expected, not \"sounds\"",
        "{'protocol': 1, 'name': 1, 'abilities': [], 'sights': []} | name: a text was expected, not 1",
        "{'protocol': 1, 'name': ' ', 'abilities': [], 'sights': []} | name: a name was expected, not \" \"",
        "{'protocol': 1, 'name': 'x', 'abilities': [], 'sights': [], 'more': 1} | more is not known; there is protocol, name, abilities, sights",
        "{'protocol': 1, 'name': 'x', 'abilities': [], 'sights': ['volumes', 'content']} | it sees content and cannot write: where nothing is written every copy looks right; give it the ability write, or take content out of its sights",
        "{'protocol': 1, 'name': 'x', 'abilities': ['write'], 'sights': ['content']} | it sees content, and neither volumes nor snapshots that have any; add one to its sights",
      })
  void whatItIs(String answer, String told) {
    assertThat(lie("describe", answer)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'volumes': {} | volumes: a list was expected, not {}",
        "'volumes': [1] | volumes[0]: an object was expected, not 1",
        "'volumes': [{}] | volumes[0].name is missing",
        "'volumes': [{'name': 'a', 'content': []}] | volumes[0].sizeGiB is missing",
        "'volumes': [{'name': 'a', 'sizeGiB': '1', 'content': []}] | volumes[0].sizeGiB: a whole number from 1 to 2147483647 was expected, not \"1\"",
        "'volumes': [{'name': 'a', 'sizeGiB': 0, 'content': []}] | volumes[0].sizeGiB: a whole number from 1 to 2147483647 was expected, not 0",
        "'volumes': [{'name': 'a', 'sizeGiB': 1.5, 'content': []}] | volumes[0].sizeGiB: a whole number from 1 to 2147483647 was expected, not 1.5",
        "'volumes': [{'name': 'a', 'sizeGiB': 1}] | volumes[0].content is missing",
        "'volumes': [{'name': 'a', 'sizeGiB': 1, 'group': 'g', 'content': []}] | volumes[0].group is not known; there is name, sizeGiB, content",
        "'volumes': [{'name': 'a', 'sizeGiB': 1, 'content': []}, {'name': 'a', 'sizeGiB': 1, 'content': []}] | volumes[1].name: 'a' is that of volumes[0] too",
        "'volumes': [{'name': 'a', 'sizeGiB': 1, 'content': [{'block': -1}]}] | volumes[0].content[0].block: a whole number from 0 to 2147483647 was expected, not -1",
        "'volumes': [{'name': 'a', 'sizeGiB': 1, 'content': [{'block': 1, 'owner': 'x', 'sequence': 1}, {'block': 1, 'owner': 'x', 'sequence': 2}]}] | volumes[0].content[1].block: block 1 is in the list already",
        "'snapshots': [{'name': 's', 'content': []}] | snapshots[0].volume is missing",
        "'groups': [{'name': 'g'}] | groups[0].members is missing",
        "'groups': [{'name': 'g', 'members': ['a', 'a']}] | groups[0].members[1]: 'a' is in the list already",
        "'groupSnapshots': [{'name': 'g', 'snapshots': [null]}] | groupSnapshots[0].snapshots[0]: a text was expected, not null",
        "'groupSnapshots': null | groupSnapshots is missing",
        "'pools': [] | pools is not known; there is groupSnapshots, groups, snapshots, volumes",
      })
  void whatIsHeld(String member, String told) {
    StringBuilder answer = new StringBuilder("{" + member);
    for (String kind : List.of("volumes", "snapshots", "groups", "groupSnapshots")) {
      if (!member.startsWith("'" + kind + "'")) {
        answer.append(", '").append(kind).append("': []");
      }
    }
    assertThat(lie("state", answer + "}")).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'writes': []} | requests is missing",
        "{'requests': []} | writes is missing",
        "{'requests': [{'verb': 'x', 'query': 1}], 'writes': []} | requests[0].query: true or false was expected, not 1",
        "{'requests': [{'verb': 'x', 'query': true, 'objects': [], 'fault': 'evil'}], 'writes': []} | requests[0].fault: one of refused, busy, dropped, lost, slow, capacity-exhausted, lookup-failed, error-as-answer, delayed was expected, not \"evil\"",
        "{'requests': [{'verb': 'x', 'query': true, 'objects': 'v'}], 'writes': []} | requests[0].objects: a list was expected, not \"v\"",
      })
  void whatCameOfACall(String answer, String told) {
    assertThat(lie("disarm", answer)).isEqualTo(told);
  }

  @Test
  void whatThereIsNothingToSayTo() {
    assertThat(lie("arm", "{'armed': true}")).isEqualTo("armed is not known; there is nothing");
    assertThat(lie("restore", "[]")).isEqualTo("an object was expected, not []");
  }

  @Test
  void aProbeThatCannotBeOpenedIsClosed() {
    Told told = new Told().with("state", "{}");
    assertThatThrownBy(() -> ProtocolProbe.open(told)).hasMessageContaining("is wrong");
    assertThat(told.closed).isTrue();
  }

  @Test
  void aProbeIsAskedForNothingThatItIsNotAbleToDo() {
    Told told =
        new Told()
            .with(
                "describe", "{'protocol': 1, 'name': 'x', 'abilities': [], 'sights': ['volumes']}")
            .with("state", "{'volumes': [{'name': 'a', 'sizeGiB': 1}]}");
    ProtocolProbe probe = ProtocolProbe.open(told);
    probe.baseline();
    probe.reset();
    probe.arm(List.of(Fault.onRequest(Fault.Kind.BUSY, 1)), Recorded.EMPTY);
    probe.writeBetweenRequests(List.of("a"), Recorded.EMPTY);
    probe.write("a", Recorded.EMPTY, 1, 1);
    probe.remove(Kind.VOLUME, "a", Recorded.EMPTY);
    assertThat(probe.disarm().requests()).isEmpty();
    Held held = probe.look(Recorded.EMPTY);
    assertThat(held.sights()).containsExactly(Held.Sight.VOLUMES);
    assertThat(held.strangers()).containsExactly(new Held.Stranger(Kind.VOLUME, "a"));
    assertThat(told.asked)
        .extracting(line -> line.replaceFirst(" .*", ""))
        .containsOnly("describe", "state");
  }

  @Test
  void whoSeesNothingIsNotAskedWhatThereIs() {
    Told told =
        new Told().with("describe", "{'protocol': 1, 'name': 'x', 'abilities': [], 'sights': []}");
    assertThat(ProtocolProbe.open(told).look(Recorded.EMPTY)).isEqualTo(Held.UNSEEN);
    assertThat(told.asked).hasSize(1);
  }
}
