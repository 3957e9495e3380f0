package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Command.Source;
import io.cindertck.contract.Fault;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdsTest {
  private static final Pattern NAMES = Pattern.compile("name=[^,\\]]*|volumeTypes=\\[[^\\]]*]");

  private final Ids ids = new Ids("salt");

  @Test
  void aSymbolHasOneUuidThatHangsOnSaltAndSymbolAlone() {
    String id = ids.id("a");
    assertThat(UUID.fromString(id)).hasToString(id);
    assertThat(ids.id("b")).isNotEqualTo(id);
    Ids again = new Ids("salt");
    assertThat(again.id("b")).isEqualTo(ids.id("b"));
    assertThat(again.id("a")).isEqualTo(id);
    assertThat(new Ids("pepper").id("a")).isNotEqualTo(id);
    assertThat(ids.symbols().ids().keySet()).containsExactly("a", "b");
  }

  @Test
  void aUuidGoesBackToItsSymbolAndAnythingElseStays() {
    assertThat(ids.symbol(ids.id("a"))).isEqualTo("a");
    String stranger = new Ids("pepper").id("a");
    assertThat(ids.symbol(stranger)).isEqualTo(stranger);
  }

  @Test
  void textsAreReadableWithAndWithoutDashes() {
    String id = ids.id("v1");
    String text = "vol-" + id + " and " + id.replace("-", "") + " of " + ids.id("g");
    assertThat(ids.symbols().readable(text)).isEqualTo("vol-v1 and v1 of g");
  }

  @Test
  void faultsOnObjectsAreFaultsOnUuids() {
    Fault onRequest = Fault.onRequest(Fault.Kind.BUSY, 2);
    assertThat(ids.withIds(List.of(onRequest, Fault.touching(Fault.Kind.REFUSED, "a"))))
        .containsExactly(onRequest, Fault.touching(Fault.Kind.REFUSED, ids.id("a")));
  }

  static List<Command> commands() {
    return List.of(
        new Command.CreateVolume("a", "g", 2, "g"),
        new Command.CreateVolume("a", null, 2, "a"),
        new Command.CloneVolume("c", "a", "g", "a"),
        new Command.CloneVolume("c", "a", null, "a"),
        new Command.CreateVolumeFromSnapshot("d", "s", "g", "s"),
        new Command.CreateVolumeFromSnapshot("d", "s", null, "s"),
        new Command.ExtendVolume("a", 3),
        new Command.DeleteVolume("a"),
        new Command.CreateSnapshot("s", "a", "s"),
        new Command.DeleteSnapshot("s"),
        new Command.CreateGroup("g", "g", List.of("g")),
        new Command.CreateGroupFromSource(
            "h", "h", Source.GROUP, "g", Steps.map("d", "b", "c", "a")),
        new Command.DeleteGroup("g", List.of("b", "a")),
        new Command.UpdateGroup("g", null, List.of("a")),
        new Command.UpdateGroup("g", List.of("b"), null),
        new Command.CreateGroupSnapshot("gs", "g", "gs", Steps.map("t", "b", "s", "a")),
        new Command.DeleteGroupSnapshot("gs", List.of("t", "s")));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandWithUuidsComesBackAsItWasAndNamesAreLeftAlone(Command command) {
    Command withIds = ids.withIds(command);
    assertThat(withIds.id()).isEqualTo(ids.id(command.id()));
    assertThat(ids.withSymbols(withIds)).isEqualTo(command);
    // What a user calls things is no id; all else is.
    assertThat(names(withIds)).isEqualTo(names(command));
    assertThat(NAMES.matcher(withIds.toString()).replaceAll(""))
        .doesNotContainPattern("[=\\[ ](a|b|c|d|g|gs|h|s|t)\\b");
  }

  private static List<String> names(Command command) {
    return NAMES.matcher(command.toString()).results().map(MatchResult::group).toList();
  }
}
