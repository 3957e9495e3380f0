package io.cindertck.array.face.nexentastor5;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.array.Store;
import io.cindertck.array.StoredSnapshot;
import io.cindertck.array.StoredVolume;
import io.cindertck.array.VolumeOperations;
import io.cindertck.array.face.http.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Snapshots of volumes and of volume groups. */
final class Snapshots {

  private Snapshots() {}

  static void addTo(Endpoints endpoints) {
    endpoints.add("GET storage/snapshots", Snapshots::list);
    endpoints.add("POST storage/snapshots", Snapshots::create);
    endpoints.add("GET storage/snapshots/{path}", Snapshots::get);
    endpoints.add("DELETE storage/snapshots/{path}", Snapshots::delete);
    endpoints.add("POST storage/snapshots/{path}/rename", Snapshots::rename);
    endpoints.add("POST storage/snapshots/{path}/clone", Snapshots::cloneToVolume);
  }

  private static Operation list(NefCall call) {
    String parent = call.parameter("parent");
    boolean recursive = call.flag("recursive");
    Listing listing = Listing.of(call);
    return Operation.on(
        parent == null ? List.of() : List.of(parent),
        store -> {
          List<ObjectNode> found = new ArrayList<>();
          if (parent != null) {
            found.addAll(FolderSnapshots.own(store, parent));
          }
          store.snapshots().all().stream()
              .filter(s -> parent == null || isUnder(parent, s.volume(), recursive))
              .sorted(Comparator.comparingLong(StoredSnapshot::birth))
              .forEach(s -> found.add(describe(store, s)));
          return listing.page(found);
        });
  }

  private static Operation create(NefCall call) {
    String path = call.text("path");
    String dataset = Paths.dataset(path);
    boolean recursive = call.flag("recursive");
    return new Operation(
            store -> FolderSnapshots.objects(store, path, recursive),
            store -> {
              FolderSnapshots.create(store, dataset, Paths.name(path), recursive);
              return Answer.CREATED;
            })
        .thatGrows();
  }

  private static Operation get(NefCall call) {
    String path = call.target();
    String dataset = Paths.dataset(path);
    Listing listing = Listing.of(call);
    return Operation.on(
        List.of(path, dataset),
        store ->
            listing.one(
                FolderSnapshots.own(store, dataset).stream()
                    .filter(own -> own.path("path").asText().equals(path))
                    .findFirst()
                    .orElseGet(() -> describe(store, store.snapshots().get(path)))));
  }

  private static Operation delete(NefCall call) {
    String path = call.target();
    String dataset = Paths.dataset(path);
    boolean recursive = call.flag("recursive");
    boolean defer = call.flag("defer");
    return new Operation(
        store -> FolderSnapshots.objects(store, path, recursive),
        store -> {
          if (store.folders().has(dataset)) {
            FolderSnapshots.delete(store, dataset, Paths.name(path), recursive, defer);
          } else {
            Dependents.deleteSnapshot(store, path, defer);
          }
          return Answer.DONE;
        });
  }

  private static Operation rename(NefCall call) {
    String path = call.target();
    String volume = Paths.dataset(path);
    String renamed = volume + "@" + call.text("newName");
    return Operation.on(
        List.of(path, volume, renamed),
        store -> {
          StoredSnapshot snapshot = store.snapshots().get(path);
          store.requireNew(store.snapshots(), renamed);
          Dependents.move(store, snapshot, volume, renamed);
          return Answer.DONE;
        });
  }

  private static Operation cloneToVolume(NefCall call) {
    String path = call.target();
    String named = call.text("targetPath");
    String target =
        Places.isFilesystem(path) ? Places.ofFilesystems(named) : Places.ofVolumes(named);
    return Operation.on(
            List.of(path, Paths.dataset(path), target),
            store -> {
              StoredSnapshot source = store.snapshots().get(path);
              Places.requireFree(store, target);
              StoredVolume clone =
                  new StoredVolume(
                      target, Paths.pool(target), source.sizeGiB(), null, source.content(), path);
              VolumeOperations.add(store, clone);
              return Answer.CREATED;
            })
        .thatGrows();
  }

  private static boolean isUnder(String parent, String volume, boolean recursive) {
    return volume.equals(parent) || (recursive && volume.startsWith(parent + "/"));
  }

  private static ObjectNode describe(Store store, StoredSnapshot snapshot) {
    List<String> clones = store.clonesOf(snapshot.name()).stream().map(StoredVolume::name).toList();
    return describe(snapshot.name(), snapshot.volume(), snapshot.birth(), clones);
  }

  static ObjectNode describe(String path, String dataset, long birth, List<String> clones) {
    ObjectNode described =
        Datasets.describe(path, dataset)
            .put("creationTxg", birth)
            .put("hprService", "")
            .put("snaplistId", "");
    ArrayNode names = described.putArray("clones");
    clones.forEach(names::add);
    return described;
  }
}
