package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cindertck.array.FakeArray;
import io.cindertck.connect.array.Caller;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Digest;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls {@code A}, {@code B} and so on, whose requests create volumes {@code A1}, {@code A2}, … */
@Timeout(60)
class InterleavingTest {
  private static final Digest NOTHING = new Digest(List.of(), Recorded.EMPTY, Optional.empty());

  private final FakeArray array = FakeArray.standard();
  private final FakeArrayProbe probe =
      new FakeArrayProbe("fake", array, Set.of(Sight.values()), true, () -> {});

  private void request(char call, int number) {
    array.client().createVolume("" + call + number, "pool", 1);
  }

  private void requests(char call, int from, int to) {
    for (int number = from; number <= to; number++) {
      request(call, number);
    }
  }

  /** A call that makes so many requests, on the thread that a driver in this JVM would have. */
  private Supplier<Digest> call(char call, int requests) {
    return driving(() -> requests(call, 1, requests));
  }

  private static Supplier<Digest> driving(Runnable work) {
    return () ->
        new Caller.Errand(Caller.current())
            .run(
                () -> {
                  work.run();
                  return NOTHING;
                });
  }

  private Interleaving run(String turns, List<Supplier<Digest>> calls) {
    Interleaving interleaving = new Interleaving(probe, Turns.of(turns));
    interleaving.run(calls);
    return interleaving;
  }

  /** What the array was asked, in the order in which it was. */
  private String order() {
    return String.join(
        " ", array.control().journal().stream().flatMap(e -> e.objects().stream()).toList());
  }

  /** The same, by what the interleaving let pass. */
  private static String passed(Interleaving interleaving) {
    List<String> passed = new ArrayList<>();
    List<Integer> calls = interleaving.passed();
    for (int i = 0; i < calls.size(); i++) {
      int call = calls.get(i);
      long number = calls.subList(0, i + 1).stream().filter(c -> c == call).count();
      passed.add("" + (char) ('A' + call) + number);
    }
    return String.join(" ", passed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          ''                  | A1 A2 A3 B1 B2 B3 C1 C2
          A:1 B:2 A:1         | A1 B1 B2 A2 A3 B3 C1 C2
          B:1                 | B1 A1 A2 A3 B2 B3 C1 C2
          C:2 B:3 A:3         | C1 C2 B1 B2 B3 A1 A2 A3
          C:9 A:1             | C1 C2 A1 A2 A3 B1 B2 B3
          A:0 B:0 C:1         | C1 A1 A2 A3 B1 B2 B3 C2
          B:1 A:1 B:1 C:1 B:1 | B1 A1 B2 C1 B3 A2 A3 C2
          A:1 A:1 B:1         | A1 A2 B1 A3 B2 B3 C1 C2
          """)
  void turnsAreFollowedExactly(String turns, String order) {
    Interleaving interleaving = run(turns, List.of(call('A', 3), call('B', 3), call('C', 2)));
    assertThat(order()).isEqualTo(order);
    assertThat(passed(interleaving)).isEqualTo(order);
  }

  private static String words(List<Step.Turn> turns) {
    return String.join(
        " ", turns.stream().map(t -> (char) ('A' + t.call()) + ":" + t.requests()).toList());
  }

  /** What the turns say, worked out without threads. */
  private static String inTurn(List<Step.Turn> turns, int[] requests) {
    int[] made = new int[requests.length];
    List<String> order = new ArrayList<>();
    List<Step.Turn> all = new ArrayList<>(turns);
    for (int call = 0; call < requests.length; call++) {
      all.add(new Step.Turn(call, 100));
    }
    for (Step.Turn turn : all) {
      int call = turn.call();
      for (int i = 0; i < turn.requests() && made[call] < requests[call]; i++) {
        made[call]++;
        order.add("" + (char) ('A' + call) + made[call]);
      }
    }
    return String.join(" ", order);
  }

  @RepeatedTest(60)
  void anyTurnsAreFollowedExactly(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int[] requests = new int[1 + random.nextInt(5)];
    List<Supplier<Digest>> calls = new ArrayList<>();
    for (int i = 0; i < requests.length; i++) {
      requests[i] = random.nextInt(5);
      calls.add(call((char) ('A' + i), requests[i]));
    }
    List<Step.Turn> turns = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      turns.add(new Step.Turn(random.nextInt(requests.length), random.nextInt(4)));
    }
    Interleaving interleaving = run(words(turns), calls);
    assertThat(order()).as("%s", turns).isEqualTo(inTurn(turns, requests));
    assertThat(passed(interleaving)).isEqualTo(order());
  }

  /** A call that makes one request, and two more while it has a lock. */
  private Supplier<Digest> locking(char call, Lock lock, boolean inThisJvm) {
    Runnable work =
        () -> {
          request(call, 1);
          lock.lock();
          try {
            requests(call, 2, 3);
          } finally {
            lock.unlock();
          }
        };
    Supplier<Digest> elsewhere =
        () -> {
          work.run();
          return NOTHING;
        };
    return inThisJvm ? driving(work) : elsewhere;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCallThatWaitsForALockIsPassedOverUntilItsHolderHasGoneOn(boolean inThisJvm) {
    Lock lock = new ReentrantLock();
    Interleaving interleaving =
        run(
            "A:2 B:1 C:1",
            List.of(locking('A', lock, inThisJvm), locking('B', lock, inThisJvm), call('C', 2)));
    // B was let go on, came to no request, and goes on by itself once A is done.
    assertThat(order()).startsWith("A1 A2 B1 C1 A3 ").contains("B2 B3");
    assertThat(passed(interleaving)).isEqualTo(order());
  }

  @Test
  @Timeout(30)
  void aCallThatAsksTheArrayUntilAnotherIsDoneDoesNotKeepItFromGoingOn() {
    Supplier<Digest> first = call('A', 2);
    Supplier<Digest> polling =
        driving(
            () -> {
              while (array.control().state().volume("A2").isEmpty()) {
                array.client().listVolumes();
              }
            });
    // The one that asks comes to its end last of all, and is let go on first.
    assertThat(run("", List.of(polling, first)).passed()).startsWith(0).contains(1, 1);
    assertThat(array.control().state().volume("A2")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoeverHoldsTheLockIsLetGoOnAndThenThoseThatWaitForIt(boolean inThisJvm) {
    Lock lock = new ReentrantLock();
    List<Supplier<Digest>> calls = new ArrayList<>();
    for (char call : new char[] {'A', 'B', 'C'}) {
      Supplier<Digest> locking = locking(call, lock, inThisJvm);
      // A driver elsewhere does not say for whom it works, either.
      calls.add(inThisJvm ? locking : () -> Caller.as("", locking));
    }
    // A comes to the lock that B has, and C to the same: neither can go on before B.
    Interleaving interleaving = run("B:2 A:1 C:1", calls);
    assertThat(order()).startsWith("B1 B2 A1 C1 B3 ").contains("A2 A3", "C2 C3");
    assertThat(interleaving.passed()).startsWith(1, 1, 0, 2, 1);
    if (inThisJvm) {
      // Whose request it is that comes once a lock is free, a driver elsewhere does not tell.
      assertThat(passed(interleaving)).isEqualTo(order());
    }
  }

  @Test
  @Timeout(4)
  void aDriverInThisJvmIsSeenToWait() {
    Lock lock = new ReentrantLock();
    // To be patient with B each time would take five seconds.
    Interleaving unused =
        run(
            "A:2 B:1" + " B:1".repeat(20),
            List.of(locking('A', lock, true), locking('B', lock, true)));
    assertThat(order()).isEqualTo("A1 A2 B1 A3 B2 B3");
  }

  @Test
  void aRunThatIsInterruptedLetsTheCallsGo() {
    Thread.currentThread().interrupt();
    Interleaving unused = run("A:1 B:1", List.of(call('A', 3), call('B', 3)));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(order()).contains("A1", "A2", "A3", "B1", "B2", "B3");
  }

  @Test
  void aRequestOfADriverElsewhereIsThatOfTheCallThatRuns() {
    List<Supplier<Digest>> calls = new ArrayList<>();
    for (char call : new char[] {'A', 'B', 'C'}) {
      // Nobody says for whom it works.
      calls.add(() -> Caller.as("", call(call, 3)));
    }
    Interleaving interleaving = run("B:1 A:2 C:1 B:1", calls);
    assertThat(order()).isEqualTo("B1 A1 A2 C1 B2 A3 B3 C2 C3");
    assertThat(passed(interleaving)).isEqualTo(order());
  }

  @Test
  void nothingIsHeldBackAfterwards() {
    run("B:1", List.of(call('A', 1), call('B', 1)));
    request('Z', 1);
    assertThat(order()).isEqualTo("B1 A1 Z1");
  }

  @Test
  void aCallThatBreaksEndsTheRunAndHoldsNothing() {
    Supplier<Digest> broken =
        driving(
            () -> {
              request('A', 1);
              throw new IllegalStateException("broken");
            });
    assertThatThrownBy(() -> run("A:0 B:1", List.of(broken, call('B', 2))))
        .hasRootCauseMessage("broken");
    request('Z', 1);
    assertThat(order()).isEqualTo("B1 A1 B2 Z1");
  }

  @Test
  void eachCallHasTheRequestsThatItMade() {
    List<ArrayRequest> requests = new ArrayList<>();
    for (String name : List.of("A1", "B1", "B2", "A2")) {
      requests.add(new ArrayRequest(name, false, List.of(), null, null));
    }
    List<Integer> passed = List.of(0, 1, 1, 0);
    assertThat(Interleaving.of(0, passed, requests))
        .extracting(ArrayRequest::verb)
        .containsExactly("A1", "A2");
    assertThat(Interleaving.of(1, passed, requests))
        .extracting(ArrayRequest::verb)
        .containsExactly("B1", "B2");
    // An array out of sight shows none.
    assertThat(Interleaving.of(1, passed, List.of())).isEmpty();
  }

  @Test
  void whatEachCallHasRecordedIsMerged() {
    Row group = Row.of(Kind.GROUP, "g", "updating");
    Row volume = Row.of(Kind.VOLUME, "a", "creating");
    Row idle = Row.of(Kind.VOLUME, "x", "available");
    Recorded before = Recorded.EMPTY.with(group).with(volume).with(idle);
    Recorded byOne = before.withStatus(Kind.GROUP, "g", "available");
    Recorded byOther = before.withStatus(Kind.VOLUME, "a", "error");
    Interleaving interleaving =
        run(
            "",
            List.of(
                () -> new Digest(List.of(), byOne, Optional.empty()),
                () -> new Digest(List.of(), byOther, Optional.empty())));
    assertThat(interleaving.digests()).extracting(Digest::recorded).containsExactly(byOne, byOther);
    assertThat(interleaving.merged(before))
        .isEqualTo(
            Recorded.EMPTY
                .with(group.with("status", "available"))
                .with(volume.with("status", "error"))
                .with(idle));
  }
}
