package io.cindertck.scenario;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of operations on several groups, in plain choices. Every list of moves gives a
 * scenario that runs: what a move is about is chosen among what there is by then, counted around,
 * and something is made where there is nothing.
 *
 * @param prefix begins the name of everything in it, so that histories can follow each other; may
 *     be empty
 * @param moves what is done, in order
 * @param tornDown whether all is deleted in the end
 */
public record History(String prefix, List<Move> moves, boolean tornDown) {

  /** Copies {@code moves}. */
  public History {
    moves = List.copyOf(moves);
  }

  /** What can be done. */
  public enum Verb {
    CREATE_GROUP,
    CREATE_VOLUME,
    CREATE_MEMBER,
    CLONE_VOLUME,
    EXTEND_VOLUME,
    DELETE_VOLUME,
    SNAPSHOT_VOLUME,
    VOLUME_FROM_SNAPSHOT,
    DELETE_SNAPSHOT,
    ADD_MEMBERS,
    REMOVE_MEMBERS,
    EXCHANGE_MEMBERS,
    SNAPSHOT_GROUP,
    DELETE_GROUP_SNAPSHOT,
    GROUP_FROM_SNAPSHOT,
    GROUP_FROM_GROUP,
    DELETE_GROUP,
    REPEAT,
    VANISH,
    LEAVE
  }

  /**
   * One thing that is done.
   *
   * @param which what it is about, counted around among those there are
   * @param other what else it is about: a second object, or how many
   * @param fault what strikes while it runs; null for nothing
   * @param atATime how many of the next moves run at a time with it; 0 for none
   * @param turns the order of their array requests: calls, counted around, that go on in turn
   */
  public record Move(
      Verb verb, int which, int other, @Nullable Fault fault, int atATime, List<Step.Turn> turns) {
    /** Copies {@code turns}. */
    public Move {
      turns = List.copyOf(turns);
    }

    /** A move with nothing in its way. */
    public static Move of(Verb verb, int which, int other) {
      return new Move(verb, which, other, null, 0, List.of());
    }
  }

  /** The scenario. */
  public Scenario scenario(Dialect dialect) {
    HistorySteps steps = new HistorySteps(prefix);
    List<Step> all = new ArrayList<>();
    for (int i = 0; i < moves.size(); i++) {
      Move move = moves.get(i);
      int end = Math.min(moves.size(), i + 1 + move.atATime());
      all.addAll(steps.of(move, moves.subList(i + 1, end)));
      i = end - 1;
    }
    if (tornDown) {
      all.addAll(steps.teardown());
    }
    return new Scenario(dialect, all);
  }
}
