package io.cindertck.contract.judge;

/** What a judge finds. */
public sealed interface Judgement {

  /** The clause could have been violated here and was kept. */
  record Satisfied() implements Judgement {}

  /**
   * The clause was violated.
   *
   * @param why one sentence that says what is wrong, with the ids of what is concerned
   */
  record Violated(String why) implements Judgement {}

  /**
   * What the clause is about happened, and no probe can see how it went.
   *
   * @param reason what cannot be seen
   */
  record Unseen(String reason) implements Judgement {}

  /**
   * An outcome that may or may not have happened hides it.
   *
   * @param reason which outcome
   */
  record Indefinite(String reason) implements Judgement {}

  /** The driver does not offer the operation. */
  record NotOffered() implements Judgement {}

  /** The clause is not about this. */
  record NotConcerned() implements Judgement {}

  /**
   * The judge itself failed; nothing is said about the driver.
   *
   * @param what how it failed
   */
  record KitError(String what) implements Judgement {}

  /** The clause was kept. */
  static Judgement satisfied() {
    return new Satisfied();
  }

  /** The clause was violated, and {@code why}. */
  static Judgement violated(String why) {
    return new Violated(why);
  }

  /** The clause is not about this. */
  static Judgement notConcerned() {
    return new NotConcerned();
  }

  /** It cannot be seen, and {@code reason}. */
  static Judgement unseen(String reason) {
    return new Unseen(reason);
  }
}
