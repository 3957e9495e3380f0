package io.cindertck.array;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The client that puts every call as one request of its caller. */
final class RequestingClient implements ArrayClient {

  private final Engine engine;
  private final String caller;

  RequestingClient(Engine engine, String caller) {
    this.engine = engine;
    this.caller = caller;
  }

  @Override
  public void createVolume(String name, String pool, int sizeGiB) {
    change(
        "createVolume",
        List.of(name),
        store -> VolumeOperations.create(store, name, pool, sizeGiB));
  }

  @Override
  public void deleteVolume(String name) {
    change("deleteVolume", List.of(name), store -> VolumeOperations.delete(store, name));
  }

  @Override
  public VolumeView getVolume(String name) {
    return query("getVolume", List.of(name), store -> VolumeOperations.view(store, name));
  }

  @Override
  public List<VolumeView> listVolumes() {
    return query("listVolumes", List.of(), VolumeOperations::viewAll);
  }

  @Override
  public void resizeVolume(String name, int sizeGiB) {
    change("resizeVolume", List.of(name), store -> VolumeOperations.resize(store, name, sizeGiB));
  }

  @Override
  public void createSnapshot(String volume, String name) {
    change(
        "createSnapshot",
        List.of(volume, name),
        store -> SnapshotOperations.create(store, volume, name));
  }

  @Override
  public void deleteSnapshot(String name) {
    engine.run(
        caller,
        Request.change(
            "deleteSnapshot",
            store -> SnapshotOperations.withVolume(store, name),
            store -> SnapshotOperations.delete(store, name)));
  }

  @Override
  public SnapshotView getSnapshot(String name) {
    return query(
        "getSnapshot",
        List.of(name),
        store -> SnapshotOperations.view(store.snapshots().get(name)));
  }

  @Override
  public List<SnapshotView> listSnapshots(String volume) {
    return query(
        "listSnapshots", List.of(volume), store -> SnapshotOperations.viewAll(store, volume));
  }

  @Override
  public void cloneVolume(String sourceVolume, String name) {
    change(
        "cloneVolume",
        List.of(sourceVolume, name),
        store -> VolumeOperations.cloneVolume(store, sourceVolume, name));
  }

  @Override
  public void cloneSnapshot(String sourceSnapshot, String name) {
    change(
        "cloneSnapshot",
        List.of(sourceSnapshot, name),
        store -> VolumeOperations.cloneSnapshot(store, sourceSnapshot, name));
  }

  @Override
  public void createGroup(String name) {
    change("createGroup", List.of(name), store -> GroupOperations.create(store, name));
  }

  @Override
  public void deleteGroup(String name) {
    change("deleteGroup", List.of(name), store -> GroupOperations.delete(store, name));
  }

  @Override
  public GroupView getGroup(String name) {
    return query("getGroup", List.of(name), store -> store.groups().get(name));
  }

  @Override
  public void addMember(String group, String volume) {
    change(
        "addMember",
        List.of(group, volume),
        store -> GroupOperations.addMember(store, group, volume));
  }

  @Override
  public void removeMember(String group, String volume) {
    change(
        "removeMember",
        List.of(group, volume),
        store -> GroupOperations.removeMember(store, group, volume));
  }

  @Override
  public void createGroupSnapshot(
      String group, String name, Map<String, String> snapshotNameByVolume) {
    Map<String, String> names = new LinkedHashMap<>(snapshotNameByVolume);
    List<String> objects = new ArrayList<>(List.of(group, name));
    objects.addAll(names.keySet());
    objects.addAll(names.values());
    change(
        "createGroupSnapshot",
        objects,
        store -> GroupOperations.createSnapshot(store, group, name, names));
  }

  @Override
  public void deleteGroupSnapshot(String name) {
    engine.run(
        caller,
        Request.change(
            "deleteGroupSnapshot",
            store -> GroupOperations.withSnapshots(store, name),
            store -> GroupOperations.deleteSnapshot(store, name)));
  }

  @Override
  public GroupSnapshotView getGroupSnapshot(String name) {
    return query("getGroupSnapshot", List.of(name), store -> store.groupSnapshots().get(name));
  }

  private void change(String verb, List<String> objects, Consumer<Store> work) {
    engine.run(caller, Request.change(verb, store -> objects, work));
  }

  private <T> T query(String verb, List<String> objects, Function<Store, T> work) {
    return engine.run(caller, Request.query(verb, store -> objects, work));
  }
}
