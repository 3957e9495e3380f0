package io.cindertck.array.face.nexentastor5;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.array.Store;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What is said of every dataset and snapshot alike. */
final class Datasets {

  static final long GIB = 1L << 30;

  private Datasets() {}

  static ObjectNode describe(String path, String parent) {
    UUID id = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
    return JsonNodeFactory.instance
        .objectNode()
        .put("path", path)
        .put("name", Paths.name(path))
        .put("parent", parent)
        .put("guid", Long.toUnsignedString(id.getLeastSignificantBits()));
  }

  /** The same of a dataset, and how much of its pool is left. */
  static ObjectNode describeSpace(Store store, String path) {
    String pool = Paths.pool(path);
    long used = store.usedGiB(pool);
    // Files take what they like.
    long left = Math.max(store.capacityGiB(pool) - used, 0);
    return describe(path, Paths.parent(path))
        .put("bytesAvailable", left * GIB)
        .put("bytesUsed", used * GIB);
  }
}
