package io.cindertck.connect.array;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Kind;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrayNamesTest {
  private final Bench bench = new Bench();

  private Optional<String> idOf(Kind kind, String arrayName) {
    return new ArrayNames(bench.recorded).idOf(kind, arrayName);
  }

  @Test
  void aUuidInTheNameIsEnoughWithOrWithoutDashesInAnyCase() {
    String id = bench.row(Kind.VOLUME, 1);
    assertThat(idOf(Kind.VOLUME, "volume-" + id)).contains(id);
    assertThat(idOf(Kind.VOLUME, "v" + Bench.undashed(1) + "_x")).contains(id);
    String lettered = bench.row(Kind.VOLUME, 0xabcdef);
    assertThat(idOf(Kind.VOLUME, lettered.toUpperCase(Locale.ROOT))).contains(lettered);
  }

  @Test
  void onlyARowOfThatKindCounts() {
    String id = bench.row(Kind.VOLUME, 1);
    assertThat(idOf(Kind.SNAPSHOT, "volume-" + id)).isEmpty();
    assertThat(idOf(Kind.VOLUME, "volume-" + Bench.id(2))).isEmpty();
    assertThat(idOf(Kind.VOLUME, "volume-1")).isEmpty();
  }

  @Test
  void aDestroyedRowStillAccountsForItsObject() {
    String id = bench.row(Kind.VOLUME, 1);
    bench.recorded = bench.recorded.destroying(Kind.VOLUME, id);
    assertThat(idOf(Kind.VOLUME, "volume-" + id)).contains(id);
  }

  @Test
  void aSnapshotNamedAfterItsVolumeIsTheSnapshot() {
    String volume = bench.row(Kind.VOLUME, 1);
    String snapshot = bench.row(Kind.SNAPSHOT, 2);
    String name = "volume-" + volume + "@snapshot-" + snapshot;
    assertThat(idOf(Kind.SNAPSHOT, name)).contains(snapshot);
    String another = bench.row(Kind.SNAPSHOT, 3);
    assertThat(idOf(Kind.SNAPSHOT, "snapshot-" + snapshot + "-to-" + another)).contains(another);
  }

  @Test
  void whatTheDriverRecordedGoesFirst() {
    String one = bench.row(Kind.VOLUME, 1);
    String other = bench.row(Kind.VOLUME, 2);
    bench.provider(Kind.VOLUME, 1, "provider_id", "lun-7");
    bench.provider(Kind.VOLUME, 2, "provider_location", "volume-" + one);
    assertThat(idOf(Kind.VOLUME, "lun-7")).contains(one);
    assertThat(idOf(Kind.VOLUME, "volume-" + one)).contains(other);
    assertThat(idOf(Kind.SNAPSHOT, "lun-7")).isEmpty();
  }

  @Test
  void aVolumeAndASnapshotMayHaveTheSameProviderId() {
    String volume = bench.row(Kind.VOLUME, 1);
    String snapshot = bench.row(Kind.SNAPSHOT, 2);
    bench.provider(Kind.VOLUME, 1, "provider_id", "7");
    bench.provider(Kind.SNAPSHOT, 2, "provider_id", "7");
    assertThat(idOf(Kind.VOLUME, "7")).contains(volume);
    assertThat(idOf(Kind.SNAPSHOT, "7")).contains(snapshot);
  }
}
