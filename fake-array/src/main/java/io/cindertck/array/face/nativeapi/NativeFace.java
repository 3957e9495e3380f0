package io.cindertck.array.face.nativeapi;

import io.cindertck.array.ArrayProfile;
import io.cindertck.array.FakeArray;
import io.cindertck.array.face.Face;
import io.cindertck.array.face.Listening;
import io.cindertck.array.face.RunningFace;
import java.util.Optional;

/** The fake array as it is, in JSON. */
public final class NativeFace implements Face {

  /** The name by which users choose it. */
  public static final String NAME = "native";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ArrayProfile profile() {
    return ArrayProfile.standard();
  }

  @Override
  public boolean hasGroups() {
    return true;
  }

  @Override
  public Optional<String> tokenOption() {
    return Optional.of("cinder_tck_array_token");
  }

  @Override
  public RunningFace start(FakeArray array, Listening where) {
    if (where.token() == null && !where.isLoopback()) {
      throw new IllegalArgumentException(
          "others can reach "
              + where.host()
              + ", so that "
              + NAME
              + " needs a token there that every request must carry (--token-file FILE)");
    }
    return NativeServer.start(array, where);
  }
}
