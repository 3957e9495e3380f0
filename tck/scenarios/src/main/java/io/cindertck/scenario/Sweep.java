package io.cindertck.scenario;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Operation;
import io.cindertck.scenario.Recipe.OnRequest;
import io.cindertck.scenario.Recipe.Trait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every single fault of one call: it is run once to see which requests it makes of the array, and
 * again for each request and each kind of fault that can befall it.
 */
public final class Sweep {
  private final Recipe recipe;
  private final String variant;
  private final Dialect dialect;

  Sweep(Recipe recipe, String variant, Dialect dialect) {
    Recipe whole = recipe.with(Trait.RETRIED, Trait.NEIGHBOURS, Trait.TORN_DOWN);
    // A snapshot has to be of one point in time after a fault, too.
    boolean written = recipe.operation() == Operation.CREATE_GROUP_SNAPSHOT && recipe.members() > 1;
    this.recipe = written ? whole.with(Trait.WRITTEN) : whole;
    this.variant = variant;
    this.dialect = dialect;
  }

  /**
   * One fault at one request.
   *
   * @param request which request of the call, from 1
   */
  public record Point(Fault.Kind kind, int request, Scenario scenario) {}

  /** The operation that is swept. */
  public Operation operation() {
    return recipe.operation();
  }

  /** How many members the group, or the source, has. */
  public int members() {
    return recipe.members();
  }

  /** What the call is handed, in a few words; empty where there is but one way. */
  public String variant() {
    return variant;
  }

  /** The scenario without a fault. */
  public Scenario undisturbed() {
    return recipe.scenario(dialect);
  }

  /** The requests of the swept call, as the undisturbed run shows them. */
  public List<ArrayRequest> requests(Run undisturbed) {
    String subject = recipe.subject();
    return undisturbed.trace().observations().stream()
        .filter(seen -> seen.is(recipe.operation()))
        .filter(seen -> undisturbed.ids().readable(seen.command().id()).equals(subject))
        .findFirst()
        .map(Observation::requests)
        .orElse(List.of());
  }

  /**
   * What may befall a request that was made again because it met a busy array: every fault, where
   * the run shows that it was.
   *
   * @param point where the array was busy
   * @param busy its run
   */
  public List<Scenario> afterBusy(Point point, Run busy) {
    List<ArrayRequest> requests = requests(busy);
    boolean again =
        point.kind() == Fault.Kind.BUSY
            && requests.size() > point.request()
            && isAgain(requests.get(point.request() - 1), requests.get(point.request()));
    if (!again) {
      return List.of();
    }
    OnRequest first = new OnRequest(Fault.Kind.BUSY, point.request());
    return Arrays.stream(Fault.Kind.values())
        .filter(kind -> kind.canBefall(requests.get(point.request())))
        .map(kind -> new Recipe.Both(first, new OnRequest(kind, point.request() + 1)))
        .map(both -> recipe.meeting(both).scenario(dialect))
        .toList();
  }

  private static boolean isAgain(ArrayRequest one, ArrayRequest other) {
    return one.verb().equals(other.verb()) && one.objects().equals(other.objects());
  }

  /** All points, request by request. */
  public List<Point> points(Run undisturbed) {
    List<Point> points = new ArrayList<>();
    List<ArrayRequest> requests = requests(undisturbed);
    for (int i = 0; i < requests.size(); i++) {
      for (Fault.Kind kind : Fault.Kind.values()) {
        if (kind.canBefall(requests.get(i))) {
          Recipe meeting = recipe.meeting(new OnRequest(kind, i + 1));
          points.add(new Point(kind, i + 1, meeting.scenario(dialect)));
        }
      }
    }
    return points;
  }
}
