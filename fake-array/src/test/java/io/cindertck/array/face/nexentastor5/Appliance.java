package io.cindertck.array.face.nexentastor5;

import io.cindertck.array.ArrayControl;
import io.cindertck.array.FakeArray;
import io.cindertck.array.face.Faces;
import io.cindertck.array.face.RunningFace;

/** A served array and what tests do to it most. Names are given without the volume group. */
final class Appliance implements AutoCloseable {

  static final String ROOT = "cinder/iscsi";

  private final FakeArray array;
  private final RunningFace face;
  private final Rest rest;

  Appliance() {
    array = new FakeArray(Faces.profile("nexentastor5").withPool("cinder", 100));
    face = Faces.start("nexentastor5", array, "127.0.0.1", 0);
    rest = new Rest(face).login("admin");
  }

  ArrayControl control() {
    return array.control();
  }

  RunningFace face() {
    return face;
  }

  Rest rest() {
    return rest;
  }

  static String path(String name) {
    return ROOT + "/" + name;
  }

  static String volume(String name) {
    return "storage/volumes/" + Rest.encode(path(name));
  }

  static String snapshot(String name) {
    return "storage/snapshots/" + Rest.encode(name.startsWith("@") ? ROOT + name : path(name));
  }

  Rest.Answer createVolume(String name, int gib) {
    long bytes = gib * (1L << 30);
    return rest.post(
        "storage/volumes", "{'path': '" + path(name) + "', 'volumeSize': " + bytes + "}");
  }

  Rest.Answer createSnapshot(String name) {
    return rest.post("storage/snapshots", "{'path': '" + path(name) + "'}");
  }

  Rest.Answer createClone(String snapshot, String volume) {
    return rest.post(snapshot(snapshot) + "/clone", "{'targetPath': '" + path(volume) + "'}");
  }

  Rest.Answer createGroupSnapshot(String name) {
    return rest.post(
        "storage/snapshots", "{'path': '" + ROOT + "@" + name + "', 'recursive': true}");
  }

  @Override
  public void close() {
    face.close();
  }
}
