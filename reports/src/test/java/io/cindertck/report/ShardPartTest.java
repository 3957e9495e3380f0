package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.report.ShardPart.Noted;
import io.cindertck.report.ShardPart.Smallest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShardPartTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void isReadAsItWasWritten(@TempDir Path dir) throws IOException {
    ResultFile.write(dir, Shards.all());
    assertThat(ResultFile.read(dir)).isEqualTo(Shards.all());
    ResultFile.write(dir, Shards.barest());
    assertThat(ResultFile.read(dir)).isEqualTo(Shards.barest());
  }

  /**
   * A count and what came first of it go together, no count is out of all bounds, no value null.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/terms/shards/part/troubles|array|null|arrays is 1, and array is null",
        "/terms/shards/part/troubles|arrays|0|arrays is 0, and array is there",
        "/terms/shards/part/troubles|kit|null|kits is 2, and kit is null",
        "/terms/shards/part/clauses/0|hidden|null|indefinite is 3, and hidden is null",
        "/terms/shards/part/clauses/0|smallest|null|violated is 2, and smallest is null",
        "/terms/shards/part/clauses/0|indefinite|9223372036854775807|indefinite is 9223372036854775807",
        "/terms/shards/part/clauses/0|notOffered|281474976710657|cannot be above 281474976710656",
        "/terms/shards/part/pairs/0|orders|281474976710657|cannot be above 281474976710656",
        "/terms/shards/part/pairs/0|requests|[[null]]|requests has a null in it",
        "/terms/shards/part/settings|--fail-fast|null|settings has a null at '--fail-fast'",
        "/terms/shards/part/methods|create_group|null|methods has a null at 'create_group'",
        "/sweep/calls/0/points|refused|null|points has a null at 'refused'"
      })
  void whatContradictsItselfIsRefused(
      String at, String name, String value, String why, @TempDir Path dir) throws IOException {
    Path file = ResultFile.write(dir, Shards.all());
    JsonNode json = JSON.readTree(file.toFile());
    ObjectNode changed = (ObjectNode) json.at(at);
    changed.set(name, JSON.readTree(value));
    JSON.writeValue(file.toFile(), json);

    assertThatThrownBy(() -> ResultFile.read(dir))
        .isInstanceOf(MalformedResultException.class)
        .hasMessageContaining(why);
  }

  @Test
  void whatWasSaidFirstCounts() {
    Noted one = new Noted(new Place(2, 9), "one");
    Noted other = new Noted(new Place(3, 0), "other");
    assertThat(Noted.first(one, other)).isEqualTo(one);
    assertThat(Noted.first(other, one)).isEqualTo(one);
    assertThat(Noted.first(null, other)).isEqualTo(other);
    assertThat(Noted.first(other, null)).isEqualTo(other);
    assertThat(Noted.first(null, null)).isNull();
  }

  @Test
  void theSmallestComesBeforeTheFirst() {
    Smallest small = new Smallest(2, new Noted(new Place(9, 0), "small"));
    Smallest large = new Smallest(3, new Noted(new Place(1, 0), "large"));
    Smallest later = new Smallest(2, new Noted(new Place(9, 1), "later"));
    assertThat(small.isBefore(large)).isTrue();
    assertThat(large.isBefore(small)).isFalse();
    assertThat(small.isBefore(later)).isTrue();
    assertThat(later.isBefore(small)).isFalse();
  }
}
