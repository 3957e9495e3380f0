package io.cindertck.array.face.nexentastor5;

import io.cindertck.array.face.http.Answer;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is done to volumes and to file systems alike, for both can depend on a snapshot. */
final class Clones {

  private Clones() {}

  /**
   * Adds the endpoints of a collection.
   *
   * @param collection its name, such as {@code volumes}
   * @param own gives back a path that can be one of its own, and throws for another
   */
  static void addTo(Endpoints endpoints, String collection, UnaryOperator<String> own) {
    String one = " storage/" + collection + "/{path}";
    endpoints.add("DELETE" + one, call -> delete(call, own.apply(call.target())));
    endpoints.add("POST" + one + "/promote", call -> promote(own.apply(call.target())));
    endpoints.add("POST" + one + "/rollback", call -> rollback(call, own.apply(call.target())));
  }

  private static Operation delete(NefCall call, String path) {
    boolean snapshots = call.flag("snapshots");
    return new Operation(
        store -> Dependents.withSnapshots(store, path),
        store -> {
          Dependents.deleteVolume(store, path, snapshots);
          return Answer.DONE;
        });
  }

  private static Operation promote(String path) {
    return new Operation(
        store -> Promotion.objects(store, path),
        store -> {
          Promotion.promote(store, path);
          return Answer.DONE;
        });
  }

  private static Operation rollback(NefCall call, String path) {
    String snapshot = path + "@" + call.text("snapshot");
    return Operation.on(
        List.of(path, snapshot),
        store -> {
          Dependents.rollBack(store, path, snapshot);
          return Answer.DONE;
        });
  }
}
