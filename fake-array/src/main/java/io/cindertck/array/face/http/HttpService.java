package io.cindertck.array.face.http;

/** What a face does with HTTP requests. Used by many threads. */
public interface HttpService {

  /** Answers a request; every error of the caller's is an answer too. */
  Answer answer(HttpCall call);

  /**
   * The body to send where a request did not get as far as {@link #answer}.
   *
   * @param status the HTTP status that goes with it
   * @param message what is wrong, in one line
   */
  Object error(int status, String message);
}
