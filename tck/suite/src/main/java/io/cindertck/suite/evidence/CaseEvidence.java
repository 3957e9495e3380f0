package io.cindertck.suite.evidence;

import io.cindertck.connect.Redactor;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.judge.Finding;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.contract.judge.ObjectAccounts;
import io.cindertck.report.Evidence;
import io.cindertck.report.Evidence.Account;
import io.cindertck.report.Evidence.Call;
import io.cindertck.report.Evidence.Ending;
import io.cindertck.scenario.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a case went, as a report shows it. Its size is bounded: of very many calls those before the
 * violation are told, and of very many objects those first that disagree; what is left out is
 * counted.
 *
 * <p>Where the manager called the driver several times for one command, as for a driver without
 * group methods, what reached the array and what was recorded cannot be told apart: the last of
 * these calls has all of it.
 */
public final class CaseEvidence {
  /** So many calls are told up to the violation, with the one that shows it. */
  public static final int MOST_CALLS = 60;

  /** So many calls after the violation are told. */
  public static final int MOST_CALLS_AFTER = 10;

  /** So many events of a call are told. */
  public static final int MOST_EVENTS = 60;

  /** So many events of the call that shows the violation are told. */
  public static final int MOST_EVENTS_OF_VIOLATED = 200;

  /** So many objects are told. */
  public static final int MOST_ACCOUNTS = 60;

  private static final int LONGEST_WORDS = 800;
  private static final int LONGEST_NAME = 120;

  private final Run run;
  private final List<Observation> seen;
  private final Telling telling;
  private final CallEvents events;

  private CaseEvidence(Run run, Redactor redactor) {
    this.run = run;
    this.seen = run.trace().observations();
    this.telling = new Telling(run.ids(), redactor);
    this.events = new CallEvents(telling);
  }

  /** Of a run, in which something was found; without a reproducer. */
  public static Evidence of(Run run, Finding finding, Redactor redactor) {
    return new CaseEvidence(run, redactor).of(finding);
  }

  private Evidence of(Finding finding) {
    int about = positionOf(finding.observation());
    boolean violated = finding.judgement() instanceof Judgement.Violated;
    List<ObjectAccounts> accounts =
        about < 0 ? ObjectAccounts.atEnd(run.trace()) : ObjectAccounts.of(seen.get(about));
    return new Evidence(calls(about, violated), told(accounts), null);
  }

  /** Where the judged call with an index is; -1 where there is none. */
  private int positionOf(int index) {
    for (int i = 0; i < seen.size(); i++) {
      if (seen.get(i).index() == index && seen.get(i).operation().isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The calls.
   *
   * @param about the position of the one that the finding is about; -1 for none
   */
  private List<Call> calls(int about, boolean violated) {
    int end = about < 0 ? seen.size() : Math.min(seen.size(), about + 1 + MOST_CALLS_AFTER);
    int from = Math.max(0, (about < 0 ? seen.size() : about + 1) - MOST_CALLS);
    List<Call> calls = new ArrayList<>();
    if (from > 0) {
      calls.add(leftOut(from, 0));
    }
    for (int i = from; i < end; i++) {
      calls.add(call(i, violated && i == about));
    }
    if (end < seen.size()) {
      calls.add(leftOut(seen.size() - end, end));
    }
    return calls;
  }

  private Call leftOut(int count, int first) {
    int step = CaseSteps.stepOf(run.carriedOut(), seen.get(first).index());
    String words = count == 1 ? "1 call is left out" : count + " calls are left out";
    return new Call(step, "…", words, List.of(), "…", Ending.RETURNED, "", false);
  }

  private Call call(int position, boolean violated) {
    Observation call = seen.get(position);
    boolean last = position + 1 == seen.size() || seen.get(position + 1).index() != call.index();
    return new Call(
        CaseSteps.stepOf(run.carriedOut(), call.index()),
        telling.of(call.call().method(), LONGEST_NAME),
        telling.of(CallWords.handed(call.call()), LONGEST_WORDS),
        last ? events.of(call, violated ? MOST_EVENTS_OF_VIOLATED : MOST_EVENTS) : List.of(),
        telling.of(CallWords.answer(call), LONGEST_WORDS),
        ending(call.said()),
        last ? telling.of(RowChanges.of(call), LONGEST_WORDS) : "",
        violated);
  }

  private static Ending ending(Reply said) {
    return said.isIndefinite()
        ? Ending.INDEFINITE
        : said.outcome() instanceof Reply.Raised ? Ending.RAISED : Ending.RETURNED;
  }

  private List<Account> told(List<ObjectAccounts> accounts) {
    if (accounts.size() <= MOST_ACCOUNTS) {
      return accounts.stream().map(this::told).toList();
    }
    int most = MOST_ACCOUNTS - 1;
    Set<ObjectAccounts> first =
        accounts.stream()
            .sorted(Comparator.comparing(ObjectAccounts::agree))
            .limit(most)
            .collect(Collectors.toSet());
    List<Account> told = new ArrayList<>();
    accounts.stream().filter(first::contains).map(this::told).forEach(told::add);
    boolean restAgrees = accounts.stream().allMatch(one -> one.agree() || first.contains(one));
    told.add(new Account("… and " + (accounts.size() - most) + " more", "", "", "", restAgrees));
    return told;
  }

  private Account told(ObjectAccounts account) {
    return new Account(
        telling.of(account.kind().noun() + " " + account.id(), LONGEST_NAME),
        telling.of(account.said(), LONGEST_WORDS),
        telling.of(account.held(), LONGEST_WORDS),
        telling.of(account.recorded(), LONGEST_WORDS),
        account.agree());
  }
}
