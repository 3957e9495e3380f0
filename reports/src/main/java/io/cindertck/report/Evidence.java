package io.cindertck.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a case went: each call, what went between driver and array meanwhile, and the three accounts
 * at the call that showed the violation.
 *
 * @param calls the calls of the driver, in order
 * @param accounts what is said, held and recorded of each object, after the call that showed it;
 *     empty where no single call did
 * @param reproducer a program that shows the case without the kit's command; null when there is
 *     none
 */
public record Evidence(List<Call> calls, List<Account> accounts, @Nullable Source reproducer) {
  public Evidence {
    calls = Plain.list(calls, "calls");
    accounts = Plain.list(accounts, "accounts");
  }

  /**
   * A call of the driver.
   *
   * @param step the step of the case that it belongs to, from 1
   * @param method the method called, such as {@code delete_consistencygroup}
   * @param handed what it was handed, in a few words; empty for nothing
   * @param events what reached the array meanwhile, in order
   * @param answer what the driver answered, in words
   * @param ending how it ended
   * @param recorded what Cinder then wrote down, in words; empty when it wrote nothing
   * @param violated whether this call showed the violation
   */
  public record Call(
      int step,
      String method,
      String handed,
      List<Event> events,
      String answer,
      Ending ending,
      String recorded,
      boolean violated) {
    public Call {
      Plain.count(step, "step");
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(handed, "handed");
      events = Plain.list(events, "events");
      Objects.requireNonNull(answer, "answer");
      Objects.requireNonNull(ending, "ending");
      Objects.requireNonNull(recorded, "recorded");
    }
  }

  /** How a call ended. */
  public enum Ending {
    /** The driver returned. */
    RETURNED("returned"),
    /** The driver raised. */
    RAISED("raised"),
    /** It did not come back, or its process ended. */
    INDEFINITE("indefinite");

    private final String id;

    Ending(String id) {
      this.id = id;
    }

    /** Its name in the file. */
    public String id() {
      return id;
    }
  }

  /**
   * Something that reached the array while a call ran.
   *
   * @param text what it is, such as {@code deleteVolume b}, in the array's words
   * @param write whether it is a write of a host's to a volume; else it is a request of the
   *     driver's
   * @param fault the kind of fault that it met, such as {@code refused}; null without one
   * @param answer the error that the array answered with; null for a success, or no answer at all
   */
  public record Event(String text, boolean write, @Nullable String fault, @Nullable String answer) {
    public Event {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * One object in three accounts.
   *
   * @param object what it is, such as {@code volume b}
   * @param said what the driver said of it; empty when nothing
   * @param held what the array holds of it
   * @param recorded what Cinder has recorded of it
   * @param agree whether the three can all be true
   */
  public record Account(String object, String said, String held, String recorded, boolean agree) {
    public Account {
      Objects.requireNonNull(object, "object");
      Objects.requireNonNull(said, "said");
      Objects.requireNonNull(held, "held");
      Objects.requireNonNull(recorded, "recorded");
    }
  }

  /**
   * A program as text.
   *
   * @param language such as {@code python} or {@code java}
   * @param file where it is, from the report's folder
   * @param text all of it
   */
  public record Source(String language, String file, String text) {
    public Source {
      Objects.requireNonNull(language, "language");
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(text, "text");
    }
  }
}
