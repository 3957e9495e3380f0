package io.cindertck.array.face.nativeapi;

import io.cindertck.array.ArrayClient;
import java.util.List;

/** What can be asked about groups and group snapshots. Each is one request on the array. */
final class GroupRoutes {

  private GroupRoutes() {}

  static List<Route> of(ArrayClient array) {
    return List.of(
        Route.of("POST", "/groups", call -> array.createGroup(call.body().text("name")))
            .with("name"),
        Route.of("GET", "/groups/{name}", call -> array.getGroup(call.variable("name"))),
        Route.of("DELETE", "/groups/{name}", call -> array.deleteGroup(call.variable("name"))),
        Route.of(
            "PUT",
            "/groups/{name}/members/{volume}",
            call -> array.addMember(call.variable("name"), call.variable("volume"))),
        Route.of(
            "DELETE",
            "/groups/{name}/members/{volume}",
            call -> array.removeMember(call.variable("name"), call.variable("volume"))),
        Route.of(
                "POST",
                "/group-snapshots",
                call ->
                    array.createGroupSnapshot(
                        call.body().text("group"),
                        call.body().text("name"),
                        call.body().textByName("snapshots")))
            .with("name", "group", "snapshots"),
        Route.of(
            "GET",
            "/group-snapshots/{name}",
            call -> array.getGroupSnapshot(call.variable("name"))),
        Route.of(
            "DELETE",
            "/group-snapshots/{name}",
            call -> array.deleteGroupSnapshot(call.variable("name"))));
  }
}
