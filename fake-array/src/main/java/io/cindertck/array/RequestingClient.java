package io.cindertck.array;

import io.cindertck.array.Request.Aim;
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
  public Receipt createVolume(String name, String pool, int sizeGiB) {
    return grow(
        "createVolume",
        List.of(name),
        store -> VolumeOperations.create(store, name, pool, sizeGiB));
  }

  @Override
  public Receipt deleteVolume(String name) {
    return change("deleteVolume", List.of(name), store -> VolumeOperations.delete(store, name));
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
  public Receipt resizeVolume(String name, int sizeGiB) {
    return grow(
        "resizeVolume", List.of(name), store -> VolumeOperations.resize(store, name, sizeGiB));
  }

  @Override
  public Receipt createSnapshot(String volume, String name) {
    return grow(
        "createSnapshot",
        List.of(volume, name),
        store -> SnapshotOperations.create(store, volume, name));
  }

  @Override
  public Receipt deleteSnapshot(String name) {
    return engine.run(
        caller,
        Request.change(
            "deleteSnapshot",
            Aim.CHANGE,
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
  public Receipt cloneVolume(String sourceVolume, String name) {
    return grow(
        "cloneVolume",
        List.of(sourceVolume, name),
        store -> VolumeOperations.cloneVolume(store, sourceVolume, name));
  }

  @Override
  public Receipt cloneSnapshot(String sourceSnapshot, String name) {
    return grow(
        "cloneSnapshot",
        List.of(sourceSnapshot, name),
        store -> VolumeOperations.cloneSnapshot(store, sourceSnapshot, name));
  }

  @Override
  public Receipt createGroup(String name) {
    return change("createGroup", List.of(name), store -> GroupOperations.create(store, name));
  }

  @Override
  public Receipt deleteGroup(String name) {
    return change("deleteGroup", List.of(name), store -> GroupOperations.delete(store, name));
  }

  @Override
  public GroupView getGroup(String name) {
    return query("getGroup", List.of(name), store -> store.groups().get(name));
  }

  @Override
  public Receipt addMember(String group, String volume) {
    return change(
        "addMember",
        List.of(group, volume),
        store -> GroupOperations.addMember(store, group, volume));
  }

  @Override
  public Receipt removeMember(String group, String volume) {
    return change(
        "removeMember",
        List.of(group, volume),
        store -> GroupOperations.removeMember(store, group, volume));
  }

  @Override
  public Receipt createGroupSnapshot(
      String group, String name, Map<String, String> snapshotNameByVolume) {
    Map<String, String> names = new LinkedHashMap<>(snapshotNameByVolume);
    List<String> objects = new ArrayList<>(List.of(group, name));
    objects.addAll(names.keySet());
    objects.addAll(names.values());
    return grow(
        "createGroupSnapshot",
        objects,
        store -> GroupOperations.createSnapshot(store, group, name, names));
  }

  @Override
  public Receipt deleteGroupSnapshot(String name) {
    return engine.run(
        caller,
        Request.change(
            "deleteGroupSnapshot",
            Aim.CHANGE,
            store -> GroupOperations.withSnapshots(store, name),
            store -> GroupOperations.deleteSnapshot(store, name)));
  }

  @Override
  public GroupSnapshotView getGroupSnapshot(String name) {
    return query("getGroupSnapshot", List.of(name), store -> store.groupSnapshots().get(name));
  }

  private Receipt change(String verb, List<String> objects, Consumer<Store> work) {
    return engine.run(caller, Request.change(verb, Aim.CHANGE, store -> objects, work));
  }

  private Receipt grow(String verb, List<String> objects, Consumer<Store> work) {
    return engine.run(caller, Request.change(verb, Aim.GROWTH, store -> objects, work));
  }

  private <T> T query(String verb, List<String> objects, Function<Store, T> work) {
    return engine.run(caller, Request.query(verb, store -> objects, work));
  }
}
