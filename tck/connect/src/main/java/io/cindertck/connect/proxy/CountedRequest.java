package io.cindertck.connect.proxy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** A request whose body is looked into before it is passed on. No more of it is kept than that. */
final class CountedRequest extends Request.Wrapper {
  /** How far it is looked into a body, in bytes. */
  static final int LIMIT = 1 << 18;

  private final SeenRequest seen;
  private final HttpFields headers;
  private final Queue<Content.Chunk> kept = new ArrayDeque<>();
  private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

  CountedRequest(Request request, SeenRequest seen) {
    super(request);
    this.seen = seen;
    // By the time it is passed on, the driver has been told to go on.
    this.headers = HttpFields.build(request.getHeaders()).remove(HttpHeader.EXPECT).asImmutable();
  }

  SeenRequest seen() {
    return seen;
  }

  /** Reads the beginning of the body, then calls back. */
  void peek(Callback whenRead) {
    while (true) {
      Content.Chunk chunk = super.read();
      if (chunk == null) {
        super.demand(() -> peek(whenRead));
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        whenRead.failed(chunk.getFailure());
        return;
      }
      ByteBuffer bytes = chunk.getByteBuffer().slice();
      beginning.writeBytes(BufferUtil.toArray(bytes));
      kept.add(chunk);
      if (chunk.isLast() || beginning.size() >= LIMIT) {
        whenRead.succeeded();
        return;
      }
    }
  }

  /** What {@link #peek} has read. */
  byte[] beginning() {
    return beginning.toByteArray();
  }

  @Override
  public HttpFields getHeaders() {
    return headers;
  }

  @Override
  // The interface, without annotations, says that there may be nothing to read yet.
  @SuppressWarnings("NullAway")
  public Content.Chunk read() {
    Content.Chunk chunk = kept.poll();
    return chunk == null ? super.read() : chunk;
  }

  @Override
  public void demand(Runnable demandCallback) {
    if (kept.isEmpty()) {
      super.demand(demandCallback);
    } else {
      demandCallback.run();
    }
  }
}
