package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.report.ShardPart.Noted;
import io.cindertck.report.ShardPart.Smallest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShardPartTest {
  @Test
  void isReadAsItWasWritten(@TempDir Path dir) throws IOException {
    ResultFile.write(dir, Shards.all());
    assertThat(ResultFile.read(dir)).isEqualTo(Shards.all());
    ResultFile.write(dir, Shards.barest());
    assertThat(ResultFile.read(dir)).isEqualTo(Shards.barest());
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
