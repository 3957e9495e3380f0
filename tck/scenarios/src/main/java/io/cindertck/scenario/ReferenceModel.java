package io.cindertck.scenario;

import io.cindertck.array.FakeArray;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.connect.jvm.DirectDriver;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Driver;
import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Sight;
import io.cindertck.reference.ReferenceDriver;
import java.util.List;
import java.util.Set;

/** What the reference driver leaves after a scenario: the oracle for histories. */
final class ReferenceModel {
  private final ArrayProbe array;
  private final Driver driver;

  ReferenceModel() {
    FakeArray fake = FakeArray.standard();
    array = new FakeArrayProbe("reference", fake, Set.of(Sight.values()), false, () -> {});
    driver = new DirectDriver(new ReferenceDriver(fake.client()));
  }

  /**
   * What the array holds in the end.
   *
   * @param ids those of the driver's run: what is held is compared by them
   */
  Held end(List<Step> steps, Dialect dialect, Ids ids) {
    array.reset();
    Stage stage = Stage.unobserved(driver, recorded -> {}, array, dialect);
    new Playing(stage, ids).playInOrder(steps);
    return stage.held();
  }
}
