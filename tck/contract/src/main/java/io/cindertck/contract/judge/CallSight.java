package io.cindertck.contract.judge;

import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of the array could be seen around a call, and what to say where that is not enough.
 *
 * @param before what it held before the call
 * @param after what it held after the call
 */
record CallSight(Held before, Held after) {
  /** Whether objects of all these kinds can be seen. */
  boolean sees(Kind... kinds) {
    return List.of(kinds).stream().allMatch(kind -> after.sees(kind) && before.sees(kind));
  }

  /** Whether nothing of these kinds escapes the probe. */
  boolean accountsFor(Kind... kinds) {
    return List.of(kinds).stream()
        .allMatch(kind -> after.accountsFor(kind) && before.accountsFor(kind));
  }

  /** Whether what is written can be seen. */
  boolean seesContent() {
    return after.sees(Held.Sight.CONTENT) && before.sees(Held.Sight.CONTENT);
  }

  /** Satisfied, unless something of these kinds may have escaped the probe. */
  Judgement satisfiedBy(Kind... kinds) {
    return accountsFor(kinds) ? Judgement.satisfied() : unseenOf(kinds);
  }

  /** The same, where what is written counts too. */
  Judgement satisfiedWithContent(Kind... kinds) {
    return seesContent()
        ? satisfiedBy(kinds)
        : Judgement.unseen("what volumes and snapshots contain cannot be seen");
  }

  /** What to say where not all of these kinds can be seen: names those that cannot. */
  Judgement unseenOf(Kind... kinds) {
    Kind[] unseen = Stream.of(kinds).filter(kind -> !sees(kind)).toArray(Kind[]::new);
    Kind[] escaping = Stream.of(kinds).filter(kind -> !accountsFor(kind)).toArray(Kind[]::new);
    return unseen(unseen.length > 0 ? unseen : escaping.length > 0 ? escaping : kinds);
  }

  /** What to say where objects of a kind cannot be seen. */
  static Judgement unseen(Kind... kinds) {
    List<String> nouns = List.of(kinds).stream().map(kind -> kind.noun() + "s").toList();
    return Judgement.unseen("the array's " + String.join(" and ", nouns) + " cannot be seen");
  }
}
