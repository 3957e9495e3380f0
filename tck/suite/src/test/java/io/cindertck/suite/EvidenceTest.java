package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.connect.Redactor;
import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Observation;
import io.cindertck.contract.judge.Finding;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.contract.judge.ObjectAccounts;
import io.cindertck.report.Evidence;
import io.cindertck.report.Evidence.Account;
import io.cindertck.report.Evidence.Call;
import io.cindertck.report.Evidence.Ending;
import io.cindertck.report.Evidence.Event;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.ScenarioRunner;
import io.cindertck.scenario.Step;
import io.cindertck.suite.evidence.CaseEvidence;
import io.cindertck.suite.faulty.FaultyDrivers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How cases went, of drivers that are right and wrong. */
class EvidenceTest {
  private static final Redactor NOTHING = new Redactor(Map.of());

  private static Target wrong(String name) {
    return FaultyDrivers.all().stream()
        .filter(driver -> driver.name().equals(name))
        .findFirst()
        .orElseThrow()
        .open();
  }

  private static Target reference() {
    return Targets.reference(Dialect.CONSISTENCYGROUP);
  }

  private static Run run(Target target, Step... steps) {
    try (target) {
      return new ScenarioRunner(target.driver(), target.array())
          .run(new Scenario(Dialect.CONSISTENCYGROUP, List.of(steps)), "salt");
    }
  }

  private static List<Step> group(int members) {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.Call.of(new Command.CreateGroup("g", "tck", List.of())));
    for (int i = 0; i < members; i++) {
      steps.add(Step.Call.of(new Command.CreateVolume("v" + i, "g", 1, "tck")));
    }
    return steps;
  }

  private static Step[] groupAnd(int members, Step... more) {
    List<Step> steps = new ArrayList<>(group(members));
    steps.addAll(List.of(more));
    return steps.toArray(Step[]::new);
  }

  private static List<String> volumes(int count) {
    return IntStream.range(0, count).mapToObj(i -> "v" + i).toList();
  }

  private static Finding finding(Run run, String clause) {
    return Finding.of(run.trace()).stream()
        .filter(found -> found.clause().id().equals(clause))
        .filter(found -> found.judgement() instanceof Judgement.Violated)
        .findFirst()
        .orElseThrow();
  }

  /** What is found at the last call, whatever it is. */
  private static Finding atLast(Run run) {
    int last = run.trace().observations().size() - 1;
    return Finding.of(run.trace()).stream()
        .filter(found -> found.observation() == last)
        .findFirst()
        .orElseThrow();
  }

  private static Evidence orphan() {
    Step deletion =
        new Step.Call(
            new Command.DeleteGroup("g", volumes(2)),
            List.of(Fault.touching(Fault.Kind.REFUSED, "v1")),
            false);
    Run run = run(wrong("half-deletion-swallowed"), groupAnd(2, deletion));
    return CaseEvidence.of(run, finding(run, "record.no-orphan"), NOTHING);
  }

  @Test
  void everyCallIsThereWithWhatItAskedAndWhatWasRecorded() {
    List<Call> calls = orphan().calls();
    assertThat(calls).extracting(Call::step).containsExactly(1, 2, 3, 4);
    assertThat(calls)
        .extracting(Call::method)
        .containsExactly(
            "create_consistencygroup", "create_volume", "create_volume", "delete_consistencygroup");
    assertThat(calls).extracting(Call::violated).containsExactly(false, false, false, true);
    Call last = calls.get(3);
    assertThat(last.handed()).isEqualTo("group g, volumes [v0, v1]");
    assertThat(last.answer()).isEqualTo("(None, None)");
    assertThat(last.ending()).isEqualTo(Ending.RETURNED);
    assertThat(last.recorded()).isEqualTo("g, v0, v1: row destroyed");
    assertThat(last.events())
        .contains(new Event("deleteVolume vol-v1", false, "refused", "REFUSED"))
        .noneMatch(Event::write);
    assertThat(calls.get(1).recorded()).isEqualTo("v0: available");
    assertThat(calls.get(1).handed()).isEqualTo("volume v0");
  }

  @Test
  void theAccountsShowTheOrphan() {
    assertThat(orphan().accounts())
        .contains(
            new Account(
                "volume v1",
                "None, which means deleted",
                "there, 1 GiB, in no group",
                "deleted, row destroyed",
                false));
  }

  @Test
  void writesAreBeforeTheRequestsThatTheyLandedBefore() {
    Map<String, String> snapshots = new LinkedHashMap<>(Map.of("s0", "v0"));
    snapshots.put("s1", "v1");
    Step snapshot =
        new Step.Call(
            new Command.CreateGroupSnapshot("gs", "g", "tck", snapshots), List.of(), true);
    Run run = run(wrong("snapshots-one-by-one"), groupAnd(2, snapshot));
    Evidence evidence =
        CaseEvidence.of(run, finding(run, "create-group-snapshot.consistent-cut"), NOTHING);
    List<Event> events = evidence.calls().get(3).events();
    int requests = (int) events.stream().filter(event -> !event.write()).count();
    assertThat(requests).isPositive();
    assertThat(events).hasSize(4 * requests);
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).write()).as("event %s", i).isEqualTo(i % 4 != 3);
    }
    assertThat(events.get(0).text()).isEqualTo("write 0 to v0");
    assertThat(evidence.accounts()).filteredOn(account -> !account.agree()).hasSize(2);
  }

  @Test
  void hostsGoOnWritingWhileARequestIsSlow() {
    Map<String, String> snapshots = new LinkedHashMap<>(Map.of("s0", "v0"));
    snapshots.put("s1", "v1");
    Step snapshot =
        new Step.Call(
            new Command.CreateGroupSnapshot("gs", "g", "tck", snapshots),
            List.of(Fault.onRequest(Fault.Kind.SLOW, 1)),
            true);
    Run run = run(wrong("snapshots-one-by-one"), groupAnd(2, snapshot));
    List<Event> events = CaseEvidence.of(run, atLast(run), NOTHING).calls().get(3).events();
    assertThat(events.subList(0, 12)).allMatch(Event::write);
    assertThat(events.get(12).fault()).isEqualTo("slow");
    assertThat(events.subList(13, 16)).allMatch(Event::write);
    assertThat(events.get(16).write()).isFalse();
  }

  @Test
  void aFindingOfAWholeScenarioIsAboutTheEnd() {
    Run run =
        run(
            wrong("deletion-of-the-group-alone"),
            groupAnd(1, Step.Call.of(new Command.DeleteGroup("g", volumes(1)))));
    Evidence evidence = CaseEvidence.of(run, finding(run, "history.no-residue"), NOTHING);
    assertThat(evidence.calls()).noneMatch(Call::violated);
    assertThat(evidence.accounts()).extracting(Account::said).containsOnly("");
    assertThat(evidence.accounts())
        .filteredOn(account -> !account.agree())
        .extracting(Account::object)
        .containsExactly("volume v0");
  }

  @Test
  void whatTheManagerDoesOneByOneIsToldWithItsLastCall() {
    Step copies =
        Step.Call.of(
            new Command.CreateGroupFromSource(
                "gc", "tck", Command.Source.GROUP, "g", Map.of("c0", "v0")));
    Run run = run(Targets.reference(Dialect.CONSISTENCYGROUP), groupAnd(1, copies));
    assertThat(CaseEvidence.of(run, atLast(run), NOTHING).calls())
        .last()
        .satisfies(
            call -> {
              assertThat(call.handed()).doesNotContain("None").contains("source_vols [v0]");
              assertThat(call.recorded()).isEqualTo("gc, c0: available");
            });
  }

  @Test
  void ofAVeryLargeGroupNoMoreIsToldThanAPageCanShow() {
    int members = 300;
    Step deletion = Step.Call.of(new Command.DeleteGroup("g", volumes(members)));
    Run run = run(wrong("deletion-of-the-group-alone"), groupAnd(members, deletion));
    Evidence evidence = CaseEvidence.of(run, finding(run, "record.no-orphan"), NOTHING);
    assertThat(evidence.calls()).hasSize(61);
    assertThat(evidence.calls().get(0).handed()).isEqualTo("242 calls are left out");
    assertThat(evidence.calls()).last().satisfies(call -> assertThat(call.violated()).isTrue());
    assertThat(evidence.calls().get(60).handed()).contains("v19 and 280 more");
    assertThat(evidence.calls().get(60).events()).hasSizeLessThanOrEqualTo(200);
    assertThat(evidence.accounts()).hasSize(60);
    assertThat(evidence.accounts())
        .last()
        .isEqualTo(new Account("… and 242 more", "", "", "", false));
    assertThat(evidence.toString().length()).isLessThan(100_000);
  }

  @Test
  void noSecretIsInIt() {
    Redactor redactor = new Redactor(Map.of("san_password", "vol-v1"));
    Redactor ofVerb = new Redactor(Map.of("san_password", "deleteVolume"));
    Step deletion = Step.Call.of(new Command.DeleteGroup("g", volumes(2)));
    Run run = run(wrong("half-deletion-swallowed"), groupAnd(2, deletion));
    assertThat(CaseEvidence.of(run, atLast(run), NOTHING).toString())
        .contains("deleteVolume vol-v1");
    assertThat(CaseEvidence.of(run, atLast(run), redactor).toString()).doesNotContain("vol-v1");
    assertThat(CaseEvidence.of(run, atLast(run), ofVerb).toString()).doesNotContain("deleteVolume");
  }

  @Test
  void ofADriverThatIsRightAllAccountsAgree() {
    List<String> differing = new ArrayList<>();
    long[] looked = {0};
    Recording recording =
        run -> {
          boolean undisturbed = true;
          for (Observation seen : run.trace().observations()) {
            undisturbed &= seen.isUndisturbed();
            if (!seen.tampered()) {
              for (ObjectAccounts account : ObjectAccounts.of(seen)) {
                looked[0]++;
                note(account, run, differing);
              }
            }
          }
          if (undisturbed) {
            ObjectAccounts.atEnd(run.trace()).forEach(account -> note(account, run, differing));
          }
        };
    Told told = new Told(Progress.NONE, recording, Interim.none());
    try (Target target = reference()) {
      new Check(CheckRequest.ofReference(0, 1), Clock.systemUTC(), Stop.unlessAsked(), told)
          .run(target);
    }
    assertThat(looked[0]).isGreaterThan(10_000);
    assertThat(differing).isEmpty();
  }

  private static void note(ObjectAccounts account, Run run, List<String> differing) {
    if (!account.agree()) {
      differing.add(run.ids().readable(account.toString()) + " " + run.carriedOut().steps());
    }
  }
}
