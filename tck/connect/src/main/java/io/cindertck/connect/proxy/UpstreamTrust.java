package io.cindertck.connect.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Which certificates of an HTTPS array are trusted. */
public sealed interface UpstreamTrust {

  /** Those that the JVM trusts. */
  UpstreamTrust JVM = new OfJvm();

  /** Any whatsoever. */
  UpstreamTrust ANY = new OfAny();

  /**
   * Reads {@code jvm}, {@code any} or the path of a file with certificates in PEM form.
   *
   * @throws IllegalArgumentException when there are none in such a file, with one line that says so
   */
  static UpstreamTrust parse(String text) {
    return switch (text) {
      case "jvm" -> JVM;
      case "any" -> ANY;
      default -> new OfFile(certificates(text));
    };
  }

  private static List<Certificate> certificates(String file) {
    try (InputStream pem = Files.newInputStream(Path.of(file))) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(pem);
      if (!found.isEmpty()) {
        return List.copyOf(found);
      }
    } catch (IOException | InvalidPathException | CertificateException e) {
      throw new IllegalArgumentException(wrong(file, e.toString()), e);
    }
    throw new IllegalArgumentException(wrong(file, "it is empty"));
  }

  private static String wrong(String file, String why) {
    return "cannot read the array's certificates from '"
        + file
        + "': "
        + why
        + "; right is a file in PEM form, 'jvm' or 'any'";
  }

  /** Has the client trust what is trusted. */
  void applyTo(SslContextFactory.Client client);

  /** The JVM's own. */
  record OfJvm() implements UpstreamTrust {
    @Override
    public void applyTo(SslContextFactory.Client client) {
      client.setTrustAll(false);
    }
  }

  /** None is looked at. */
  record OfAny() implements UpstreamTrust {
    @Override
    public void applyTo(SslContextFactory.Client client) {
      client.setTrustAll(true);
      client.setEndpointIdentificationAlgorithm(null);
    }
  }

  /**
   * These, and those that they signed.
   *
   * @param certificates what is trusted
   */
  record OfFile(List<Certificate> certificates) implements UpstreamTrust {
    /** Copies {@code certificates}. */
    public OfFile {
      certificates = List.copyOf(certificates);
    }

    @Override
    public void applyTo(SslContextFactory.Client client) {
      try {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < certificates.size(); i++) {
          store.setCertificateEntry("trusted-" + i, certificates.get(i));
        }
        client.setTrustAll(false);
        client.setTrustStore(store);
      } catch (IOException | GeneralSecurityException e) {
        throw new IllegalStateException("a store in memory could not be made", e);
      }
    }
  }
}
