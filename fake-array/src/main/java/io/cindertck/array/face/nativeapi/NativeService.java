package io.cindertck.array.face.nativeapi;

import io.cindertck.array.ArrayException;
import io.cindertck.array.face.http.Answer;
import io.cindertck.array.face.http.HttpCall;
import io.cindertck.array.face.http.HttpService;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Lets in who has the token, and leads calls to their routes. */
final class NativeService implements HttpService {

  private final Routes routes;
  private final @Nullable String token;

  /** Answers on {@code routes}, for callers with {@code token}; null lets everybody in. */
  NativeService(Routes routes, @Nullable String token) {
    this.routes = routes;
    this.token = token;
  }

  @Override
  public Answer answer(HttpCall call) {
    try {
      requireToken(call.token());
      return Answer.of(routes.find(call.method(), call.segments()).answer(call));
    } catch (NativeError e) {
      return e.answer();
    } catch (ArrayException e) {
      return e.code() == ArrayException.Code.NO_ANSWER ? Answer.NONE : NativeError.of(e).answer();
    }
  }

  @Override
  public Object error(int status, String message) {
    return NativeError.ofTransport(status, message);
  }

  private void requireToken(@Nullable String given) {
    // In constant time: how much of a wrong token was right must not show.
    if (token != null && (given == null || !MessageDigest.isEqual(bytes(token), bytes(given)))) {
      throw new NativeError(
          401, "UNAUTHORIZED", "give the array's token, in a header 'Authorization: Bearer TOKEN'");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
