package io.cindertck.array.face;

import io.cindertck.array.ArrayProfile;
import io.cindertck.array.FakeArray;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The faces there are, by name. */
public final class Faces {

  private Faces() {}

  /** All names, sorted, joined by a comma, for messages and help texts. */
  public static String names() {
    return String.join(", ", all().keySet());
  }

  /**
   * The kind of array that the face called {@code name} can be put on.
   *
   * @throws IllegalArgumentException when there is no such face
   */
  public static ArrayProfile profile(String name) {
    return find(name).profile();
  }

  /**
   * Whether groups can be made on the face called {@code name}.
   *
   * @throws IllegalArgumentException when there is no such face
   */
  public static boolean hasGroups(String name) {
    return find(name).hasGroups();
  }

  /**
   * The driver's option that takes the token of the face called {@code name}; empty where it has no
   * tokens.
   *
   * @throws IllegalArgumentException when there is no such face
   */
  public static Optional<String> tokenOption(String name) {
    return find(name).tokenOption();
  }

  /** Starts to serve without a token, as {@link #start(String, FakeArray, Listening)} does. */
  public static RunningFace start(String name, FakeArray array, String host, int port) {
    return start(name, array, Listening.on(host, port));
  }

  /**
   * Starts to serve {@code array} with the face called {@code name}.
   *
   * @param name the face's name
   * @param array an array of the kind of {@link #profile}
   * @param where where to listen, and whom to listen to
   * @throws IllegalArgumentException when there is no such face, it does not fit the array, or the
   *     token is missing or not wanted
   * @throws java.io.UncheckedIOException when it cannot listen there
   */
  public static RunningFace start(String name, FakeArray array, Listening where) {
    return find(name).start(array, where);
  }

  private static Face find(String name) {
    Face face = all().get(name);
    if (face == null) {
      throw new IllegalArgumentException("no face is called " + name + "; there are: " + names());
    }
    return face;
  }

  private static SortedMap<String, Face> all() {
    SortedMap<String, Face> faces = new TreeMap<>();
    // The loader of this class, not of the thread: a build tool's threads have other ones.
    ServiceLoader.load(Face.class, Faces.class.getClassLoader())
        .forEach(face -> faces.put(face.name(), face));
    return faces;
  }
}
