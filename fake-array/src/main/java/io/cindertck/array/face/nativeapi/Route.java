package io.cindertck.array.face.nativeapi;

import io.cindertck.array.face.http.HttpCall;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One thing that can be asked for.
 *
 * @param method the HTTP method, in capitals
 * @param path the path, with variables such as {@code /volumes/{name}}
 * @param parameters the query parameters that it knows
 * @param members the members that it knows of a JSON object in the body
 * @param work does it, and gives what is answered
 */
record Route(
    String method,
    String path,
    Set<String> parameters,
    Set<String> members,
    Function<NativeCall, Object> work) {

  static Route of(String method, String path, Function<NativeCall, Object> work) {
    return new Route(method, path, Set.of(), Set.of(), work);
  }

  /** This route, for lists that are told page by page. */
  Route inPages() {
    return new Route(method, path, Page.PARAMETERS, members, work);
  }

  /** This route, with a body that may have these members. */
  Route with(String... names) {
    return new Route(method, path, parameters, new LinkedHashSet<>(List.of(names)), work);
  }

  /** The parts of the path. */
  List<String> parts() {
    return List.of(path.substring(1).split("/"));
  }

  boolean leadsTo(List<String> segments) {
    List<String> parts = parts();
    boolean fits = parts.size() == segments.size();
    for (int i = 0; fits && i < parts.size(); i++) {
      fits = isVariable(parts.get(i)) || parts.get(i).equals(segments.get(i));
    }
    return fits;
  }

  static boolean isVariable(String part) {
    return part.startsWith("{");
  }

  /** Does what is asked for, when nothing else is. */
  Object answer(HttpCall call) {
    NativeCall understood = NativeCall.of(this, call);
    requireKnown("parameter", call.query().keySet(), parameters);
    requireKnown("member", understood.memberNames(), members);
    return work.apply(understood);
  }

  private void requireKnown(String what, Set<String> given, Set<String> known) {
    for (String name : given) {
      if (!known.contains(name)) {
        String there = known.isEmpty() ? "none" : String.join(", ", known);
        throw NativeError.malformed(
            "%s %s knows no %s '%s'; there is: %s".formatted(method, path, what, name, there));
      }
    }
  }
}
