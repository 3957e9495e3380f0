package io.cindertck.array.face.nexentastor5;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cindertck.array.face.http.Answer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who is logged in. Any user name will do: it becomes the label of the caller. */
final class Sessions {

  /** The password of every user: the one that the driver takes when it is told none. */
  static final String PASSWORD = "simulated-array";

  private final Map<String, String> userByToken = new ConcurrentHashMap<>();

  Answer login(NefCall call) {
    if (!call.text("password").equals(PASSWORD)) {
      throw new NefError(401, "EAUTH", "wrong user name or password");
    }
    String token = UUID.randomUUID().toString();
    userByToken.put(token, call.text("username"));
    return Answer.of(JsonNodeFactory.instance.objectNode().put("token", token));
  }

  /** The user that a token was given to; the token is null when there was none. */
  String user(@Nullable String token) {
    String user = token == null ? null : userByToken.get(token);
    if (user == null) {
      throw new NefError(401, "EAUTH", "log in first");
    }
    return user;
  }
}
