package io.cindertck.connect.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** A host that started us. It is not ours to end: it is told that nothing more will come. */
final class ParentChannel implements HostChannel {
  private final InputStream answers;
  private final OutputStream requests;

  ParentChannel(InputStream answers, OutputStream requests) {
    this.answers = answers;
    this.requests = requests;
  }

  @Override
  public InputStream fromHost() {
    return answers;
  }

  @Override
  public OutputStream toHost() {
    return requests;
  }

  @Override
  public void end(Duration grace) {
    try {
      requests.close();
    } catch (IOException e) {
      // It has ended itself.
    }
  }

  /** It waits for us to end: there is nothing to wait for. */
  @Override
  public boolean awaitEnd(Duration patience) {
    return true;
  }

  @Override
  public String ending() {
    return "it ended";
  }

  /** What it logs is on the terminal. */
  @Override
  public String lastWords() {
    return "";
  }
}
