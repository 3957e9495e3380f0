package io.cindertck.array.face.nexentastor5;

import io.cindertck.array.ArrayProfile;
import io.cindertck.array.FakeArray;
import io.cindertck.array.face.Face;
import io.cindertck.array.face.Listening;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The face of NexentaStor 5: volumes are ZFS datasets, named by their paths. */
public final class NexentaStor5 implements Face {

  private static final String NAME = "nexentastor5";
  private static final String PART = "[A-Za-z0-9][A-Za-z0-9_.: -]*";
  private static final String PATH = PART + "(/" + PART + ")*(@" + PART + ")?";

  /** Pool and volume group have the names that the iSCSI driver takes when it is told none. */
  private static final ArrayProfile PROFILE =
      new ArrayProfile(
          NAME,
          Map.of("cinder", 10_000),
          PATH,
          255,
          100,
          10_000,
          List.of("cinder/iscsi", Places.FILESYSTEM));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ArrayProfile profile() {
    return PROFILE;
  }

  @Override
  public boolean hasGroups() {
    return false;
  }

  @Override
  public Optional<String> tokenOption() {
    return Optional.empty();
  }

  @Override
  public NexentaStor5Server start(FakeArray array, Listening where) {
    if (where.token() != null) {
      throw new IllegalArgumentException(NAME + " takes no token: its users log in");
    }
    if (array.profile().folders().isEmpty()) {
      throw new IllegalArgumentException(
          "%s needs an array with a volume group, such as Faces.profile(\"%s\"), not %s"
              .formatted(NAME, NAME, array.profile().name()));
    }
    return new NexentaStor5Server(array, where.host(), where.port());
  }
}
