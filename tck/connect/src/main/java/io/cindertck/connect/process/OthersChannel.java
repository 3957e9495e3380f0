package io.cindertck.connect.process;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/**
 * A host that somebody else started. It is not ours to end: it is told that nothing more will come.
 *
 * @param link what is closed to tell it
 * @param ending what is said of it once it says nothing more
 */
record OthersChannel(InputStream fromHost, OutputStream toHost, Closeable link, String ending)
    implements HostChannel {

  @Override
  public void end(Duration grace) {
    try {
      link.close();
    } catch (IOException e) {
      // It has ended itself.
    }
  }

  /** Its process is none of our business: there is nothing to wait for. */
  @Override
  public boolean awaitEnd(Duration patience) {
    return true;
  }

  /** What it logs is where it was started. */
  @Override
  public String lastWords() {
    return "";
  }
}
