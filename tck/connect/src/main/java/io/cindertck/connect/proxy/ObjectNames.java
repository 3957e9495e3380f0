package io.cindertck.connect.proxy;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which texts the objects of Cinder's rows are known to requests, and to the array. */
final class ObjectNames {
  private static final List<String> PROVIDER_COLUMNS = List.of("provider_id", "provider_location");

  private final Recorded recorded;
  private final Map<String, Set<String>> texts = new LinkedHashMap<>();

  /**
   * The names of what these rows say.
   *
   * @param held what the array holds before the call; {@link Held#UNSEEN} where that is not known
   */
  ObjectNames(Recorded recorded, Held held) {
    this.recorded = recorded;
    for (Row row : recorded.rows().values()) {
      Set<String> names = new LinkedHashSet<>();
      names.add(row.id());
      names.add(row.id().replace("-", ""));
      PROVIDER_COLUMNS.stream().map(row::text).filter(text -> !text.isEmpty()).forEach(names::add);
      held.arrayName(row.kind(), row.id()).ifPresent(names::add);
      texts.put(row.id(), names);
    }
  }

  /** The texts of each object, by its id. */
  Map<String, List<String>> texts() {
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  /**
   * A request with what the array calls the objects that it touched among them.
   *
   * @param held what the array holds after the call
   */
  ArrayRequest told(ArrayRequest request, Held held) {
    Set<String> objects = new LinkedHashSet<>(request.objects());
    Stream.concat(
            recorded.rows().values().stream().flatMap(row -> touched(row, request, held).stream()),
            held.strangers().stream()
                .map(Held.Stranger::arrayName)
                .filter(name -> isTouched(name, request)))
        .forEach(objects::add);
    return new ArrayRequest(
        request.verb(), request.query(), List.copyOf(objects), request.error(), request.fault());
  }

  private Optional<String> touched(Row row, ArrayRequest request, Held held) {
    Kind kind = row.kind();
    boolean touches =
        texts.getOrDefault(row.id(), Set.of()).stream().anyMatch(request.objects()::contains);
    return touches ? held.arrayName(kind, row.id()) : Optional.empty();
  }

  /** What no row accounts for is known by a UUID in its name. */
  private static boolean isTouched(String arrayName, ArrayRequest request) {
    return new RequestText(arrayName, new byte[0])
        .uuids().stream().anyMatch(request.objects()::contains);
  }
}
