package io.cindertck.suite.faulty;

/** The ways in which real drivers went wrong. */
public enum BugClass {
  /** Database objects, or what was handed over, in place of new mappings. */
  OBJ,
  /** A field missing, or a value that nobody knows. */
  FIELD,
  /** A success that is none, or a failure that is none. */
  TRUTH,
  /** What became of single members is lost, or half of it is left. */
  PARTIAL,
  /** What is gone already cannot be deleted again. */
  IDEMP,
  /** Other members on the array than in Cinder. */
  MEMBER,
  /** Copies of the wrong source. */
  MAP,
  /** Objects that are called, or looked for, by the wrong name. */
  NAME,
  /** A method or an argument that does not fit. */
  WIRE,
  /** A failure on the way of failing. */
  ERRPATH,
  /** Legal input that is not taken. */
  INPUT,
  /** Not waited for, waited for too long, or left behind. */
  ASYNC,
  /** What is not supported is begun nevertheless. */
  UNSUP,
  /** No single point in time. */
  ATOMIC
}
