package io.cindertck.array.face.nexentastor5;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.array.Content;
import io.cindertck.array.Store;
import io.cindertck.array.StoredVolume;
import io.cindertck.array.VolumeOperations;
import io.cindertck.array.face.http.Answer;
import java.util.List;
import java.util.function.Consumer;

/**
 * File systems that are shared over NFS. Cinder's driver makes one for each volume, which is a file
 * in there; so the array holds each as a volume, of the size of that file.
 */
final class Filesystems {

  private static final String ONE = " storage/filesystems/{path}";

  private final Shares shares;

  private Filesystems(Shares shares) {
    this.shares = shares;
  }

  static void addTo(Endpoints endpoints, Shares shares) {
    Filesystems all = new Filesystems(shares);
    endpoints.add("GET storage/filesystems", all::list);
    endpoints.add("POST storage/filesystems", all::create);
    endpoints.add("GET" + ONE, all::get);
    endpoints.add("GET nas/nfs/{path}", all::share);
    Clones.addTo(endpoints, "filesystems", Places::ofFilesystems);
    // What is compressed and who has access changes nothing that the array shows.
    endpoints.add("PUT" + ONE, call -> change(call, path -> {}));
    endpoints.add("POST" + ONE + "/acl", call -> change(call, path -> {}));
    endpoints.add("POST" + ONE + "/mount", call -> change(call, shares::mount));
    endpoints.add("POST" + ONE + "/unmount", call -> change(call, shares::unmount));
  }

  private Operation list(NefCall call) {
    String parent = call.parameter("parent");
    Listing listing = Listing.of(call);
    return Operation.on(
        parent == null ? List.of() : List.of(parent),
        store ->
            listing.page(
                store.volumes().all().stream()
                    .map(StoredVolume::name)
                    .filter(Places::isFilesystem)
                    .filter(path -> parent == null || Paths.parent(path).equals(parent))
                    .map(path -> describe(store, path))
                    .toList()));
  }

  private Operation create(NefCall call) {
    String path = Places.ofFilesystems(call.text("path"));
    return Operation.on(
            List.of(path),
            store -> {
              Places.requireFree(store, path);
              // The file comes later, and not from here.
              VolumeOperations.add(
                  store, new StoredVolume(path, Paths.pool(path), 0, null, Content.EMPTY, null));
              return Answer.CREATED;
            })
        .thatGrows();
  }

  private Operation get(NefCall call) {
    String path = Places.ofFilesystems(call.target());
    Listing listing = Listing.of(call);
    return Operation.on(List.of(path), store -> listing.one(describe(store, path)));
  }

  private Operation share(NefCall call) {
    String path = Places.ofFilesystems(call.target());
    Listing listing = Listing.of(call);
    return Operation.on(
        List.of(path),
        store -> {
          requireThere(store, path);
          return listing.one(
              Datasets.describe(path, Paths.parent(path)).put("shareState", "online"));
        });
  }

  private static Operation change(NefCall call, Consumer<String> work) {
    String path = Places.ofFilesystems(call.target());
    return Operation.on(
        List.of(path),
        store -> {
          requireThere(store, path);
          work.accept(path);
          return Answer.DONE;
        });
  }

  private ObjectNode describe(Store store, String path) {
    requireThere(store, path);
    StoredVolume volume = store.volumes().find(path);
    return Datasets.describeSpace(store, path)
        .put("originalSnapshot", volume == null ? null : volume.origin())
        .put("mountPoint", shares.mountPoint(path))
        .put("isMounted", shares.isMounted(path))
        .put("nonBlockingMandatoryMode", false)
        .put("smartCompression", false);
  }

  private static void requireThere(Store store, String path) {
    if (!store.folders().has(path)) {
      store.volumes().get(path);
    }
  }
}
