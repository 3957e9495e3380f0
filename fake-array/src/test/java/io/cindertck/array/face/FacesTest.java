package io.cindertck.array.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cindertck.array.FakeArray;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class FacesTest {

  private static final String HOST = "127.0.0.1";

  @Test
  void anUnknownFaceIsToldWithTheOnesThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Faces.start("netapp", FakeArray.standard(), HOST, 0))
        .withMessageContaining("netapp")
        .withMessageContaining("nexentastor5");
    assertThatIllegalArgumentException().isThrownBy(() -> Faces.profile("netapp"));
  }

  @Test
  void aFaceDoesNotFitAnArrayOfAnotherKind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Faces.start("nexentastor5", FakeArray.standard(), HOST, 0))
        .withMessageContaining("standard");
  }

  @Test
  void aFaceWithUsersTakesNoToken() {
    Listening where = new Listening(HOST, 0, "letmein");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Faces.start("nexentastor5", nexenta(), where))
        .withMessageContaining("takes no token");
  }

  @Test
  void groupsAreMadeOnTheNativeFaceOnly() {
    assertThat(Faces.hasGroups("native")).isTrue();
    assertThat(Faces.hasGroups("nexentastor5")).isFalse();
  }

  @Test
  void aRunningFaceTellsHowToReachIt() {
    try (RunningFace face = Faces.start("nexentastor5", nexenta(), HOST, 0)) {
      int port = face.address().getPort();
      assertThat(port).isPositive();
      assertThat(face.name()).isEqualTo("nexentastor5");
      assertThat(face.driverOptions())
          .containsEntry("nexenta_rest_port", Integer.toString(port))
          .containsEntry("nexenta_host", HOST)
          .containsEntry("nexenta_use_https", "False")
          .doesNotContainKeys("nexenta_volume", "nexenta_volume_group", "nas_host");
    }
  }

  @Test
  void aTakenPortIsNamedAndFreeAgainOnceTheFaceIsClosed() {
    RunningFace first = Faces.start("nexentastor5", nexenta(), HOST, 0);
    int port = first.address().getPort();
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> Faces.start("nexentastor5", nexenta(), HOST, port))
        .withMessageContaining("cannot listen on " + HOST + ":" + port);
    first.close();
    first.close();
    Faces.start("nexentastor5", nexenta(), HOST, port).close();
  }

  private static FakeArray nexenta() {
    return new FakeArray(Faces.profile("nexentastor5"));
  }
}
