package io.cindertck.array.face;

import io.cindertck.array.ArrayProfile;
import io.cindertck.array.FakeArray;
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
   * Starts to serve {@code array} with the face called {@code name}.
   *
   * @param name the face's name
   * @param array an array of the kind of {@link #profile}
   * @param host the address to listen on, such as {@code 127.0.0.1}
   * @param port the port to listen on; 0 for any that is free
   * @throws IllegalArgumentException when there is no such face, or it does not fit the array
   * @throws java.io.UncheckedIOException when it cannot listen there
   */
  public static RunningFace start(String name, FakeArray array, String host, int port) {
    return find(name).start(array, host, port);
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
