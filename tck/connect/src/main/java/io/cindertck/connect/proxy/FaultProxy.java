package io.cindertck.connect.proxy;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A reverse proxy between a driver and an array that has faults strike the driver's requests. What
 * is not struck is passed on as it is.
 */
public final class FaultProxy implements AutoCloseable {
  private static final Set<Fault.Kind> SUPPORTED =
      Set.copyOf(
          EnumSet.of(
              Fault.Kind.REFUSED,
              Fault.Kind.BUSY,
              Fault.Kind.DROPPED,
              Fault.Kind.LOST,
              Fault.Kind.SLOW,
              Fault.Kind.LOOKUP_FAILED));

  private final Troubles troubles = new Troubles();
  private final BeforeRequest before = new BeforeRequest(troubles);
  private final AtomicReference<Watch> watch = new AtomicReference<>(Watch.idle());
  private final @Nullable OwnCertificate certificate;
  private final Listener listener;

  private FaultProxy(ProxySettings settings) {
    Route route = settings.route();
    Origin listen = route.listen();
    this.certificate = listen.isSecure() ? OwnCertificate.make(listen.host()) : null;
    ToArray toArray = new ToArray(route, settings.trust(), troubles);
    this.listener =
        Listener.start(
            listen, certificate, new FaultHandler(watch::get, before, troubles, toArray), troubles);
  }

  /**
   * Starts a proxy. The array is not asked for anything.
   *
   * @throws UncheckedIOException when it cannot listen there, or its certificate cannot be made or
   *     written, with one line that says so
   */
  public static FaultProxy start(ProxySettings settings) {
    FaultProxy proxy = new FaultProxy(settings);
    Path file = settings.certificate();
    if (file != null && proxy.certificate != null) {
      try {
        Files.writeString(file, proxy.certificate.pem());
      } catch (IOException e) {
        proxy.close();
        throw new UncheckedIOException("cannot write the fault proxy's certificate: " + e, e);
      }
    }
    return proxy;
  }

  /** The kinds of faults that it can arm. Others are in what an array answers, and out of reach. */
  public static Set<Fault.Kind> supported() {
    return SUPPORTED;
  }

  /** Where it listens, with the port that was chosen. */
  public Origin address() {
    return listener.address();
  }

  /** The certificate that drivers have to trust, in PEM form; empty where it speaks plain HTTP. */
  public Optional<String> certificate() {
    return Optional.ofNullable(certificate).map(OwnCertificate::pem);
  }

  /**
   * Arms faults, and counts requests from 1.
   *
   * @param names by which texts in its address or body a request shows that it touches an object,
   *     by the object's id: its name on the array, or its UUID; one that is not among them is known
   *     by its id, with and without dashes
   * @throws IllegalArgumentException for a kind that is not {@link #supported}
   */
  public void arm(List<Fault> faults, Map<String, List<String>> names) {
    for (Fault fault : faults) {
      if (!SUPPORTED.contains(fault.kind())) {
        throw new IllegalArgumentException(
            "a proxy cannot have a request be " + fault.kind().words());
      }
    }
    troubles.forget();
    watch.set(Watch.with(faults, names));
  }

  /**
   * Takes the faults away, and what is done before requests with them, and tells which requests
   * came since they were armed. Of one that is still on its way it is said that it had no answer.
   */
  public List<ArrayRequest> disarm() {
    Watch over = watch.getAndSet(Watch.idle());
    before.set(null);
    return over.requests();
  }

  /**
   * Does something before each request until faults are disarmed: never two at a time, and some
   * times more before a {@linkplain Fault.Kind#SLOW slow} one. The request waits for it.
   */
  public void onRequest(Runnable action) {
    before.set(action);
  }

  /**
   * What went wrong since faults were last armed that is neither the driver's fault nor one of
   * those: an array that did not answer, a request that could not be passed on. What a driver does
   * then is not its fault. Empty when nothing did.
   */
  public Optional<String> trouble() {
    return troubles.first();
  }

  /** Stops listening, and ends all connections. */
  @Override
  public void close() {
    listener.close();
  }
}
