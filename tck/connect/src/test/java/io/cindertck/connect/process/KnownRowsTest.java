package io.cindertck.connect.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownRowsTest {
  private static final DriverCall NOTHING = new DriverCall("any", Map.of());

  private final KnownRows rows = new KnownRows();
  private final Row a = Drivers.volume(2);
  private final Row b = Drivers.volume(3);

  @Test
  void areSentOnceUntilTheyChange() {
    rows.know(Recorded.EMPTY.with(a).with(b));
    assertThat(rows.toSend(NOTHING)).containsExactly(a, b);
    assertThat(rows.toSend(NOTHING)).isEmpty();
    Row changed = b.with("status", "error");
    rows.know(Recorded.EMPTY.with(a).with(changed));
    assertThat(rows.toSend(NOTHING)).containsExactly(changed);
  }

  @Test
  void areSentAsDestroyedOnceTheyAreNotThere() {
    rows.know(Recorded.EMPTY.with(a).with(b));
    rows.toSend(NOTHING);
    rows.know(Recorded.EMPTY.with(b));
    assertThat(rows.toSend(NOTHING)).containsExactly(a.destroyed());
    assertThat(rows.toSend(NOTHING)).isEmpty();
    rows.know(Recorded.EMPTY.with(a).with(b));
    assertThat(rows.toSend(NOTHING)).containsExactly(a);
  }

  @Test
  void areSentAgainToANewHost() {
    rows.know(Recorded.EMPTY.with(a));
    rows.toSend(NOTHING);
    rows.forget();
    assertThat(rows.toSend(NOTHING)).containsExactly(a);
  }

  @Test
  void areAlsoThoseHandedOverWhenNobodyRecordedThem() {
    DriverCall call = Drivers.deleting("name", a);
    assertThat(rows.toSend(call)).containsExactly(Drivers.group("name"), a);
    assertThat(rows.toSend(NOTHING)).isEmpty();
    rows.know(Recorded.EMPTY.with(a.with("status", "deleting")));
    assertThat(rows.toSend(call)).containsExactly(a.with("status", "deleting"));
    assertThat(rows.toSend(NOTHING)).containsExactly(Drivers.group("name").destroyed());
  }

  @Test
  void areForgottenOnceTheyAreDestroyed() {
    for (int i = 0; i < 100; i++) {
      rows.know(Recorded.EMPTY.with(Drivers.volume(i)));
      rows.toSend(NOTHING);
    }
    assertThat(rows.held()).isEqualTo(1);
    rows.know(Recorded.EMPTY.with(Drivers.volume(99).destroyed()));
    assertThat(rows.toSend(NOTHING)).containsExactly(Drivers.volume(99).destroyed());
    rows.know(Recorded.EMPTY);
    assertThat(rows.toSend(NOTHING)).isEmpty();
    assertThat(rows.held()).isZero();
  }
}
