package io.cindertck.array.face;

import io.cindertck.array.ArrayProfile;
import io.cindertck.array.FakeArray;
import java.util.Optional;

/**
 * A way to speak to the fake array as to a certain real one. Found as a service, so that another
 * jar can bring more; such a class needs a constructor without parameters.
 */
public interface Face {

  /** The name by which users choose it, such as {@code nexentastor5}. */
  String name();

  /** The kind of array that this face can be put on. */
  ArrayProfile profile();

  /**
   * Whether groups and group snapshots can be made here. Where they cannot, what a group is, only
   * the driver knows.
   */
  boolean hasGroups();

  /**
   * The driver's option that takes the token which every request must carry; empty where a face has
   * no tokens.
   */
  Optional<String> tokenOption();

  /**
   * Starts to serve {@code array}.
   *
   * @param array an array of the kind of {@link #profile()}
   * @param where where to listen, and whom to listen to
   * @throws IllegalArgumentException when the array is of another kind, or the token is missing or
   *     not wanted
   * @throws java.io.UncheckedIOException when it cannot listen there
   */
  RunningFace start(FakeArray array, Listening where);
}
