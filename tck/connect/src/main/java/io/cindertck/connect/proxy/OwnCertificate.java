package io.cindertck.connect.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A key and a certificate that the proxy made for itself.
 *
 * @param store both of them
 * @param password opens the key
 * @param pem the certificate, in PEM form
 */
record OwnCertificate(KeyStore store, String password, String pem) {
  private static final String ALIAS = "fault-proxy";

  /** By these a container may call this machine. */
  private static final List<String> NAMES =
      List.of("localhost", "host.docker.internal", "host.testcontainers.internal");

  /**
   * Makes one, with the JDK's keytool.
   *
   * @param host what the proxy listens on; for a wildcard it is good for all addresses of this
   *     machine
   * @throws UncheckedIOException when keytool cannot be run
   */
  static OwnCertificate make(String host) {
    try {
      Path folder = Files.createTempDirectory("fault-proxy");
      Path file = folder.resolve("store.p12");
      try {
        String password = UUID.randomUUID().toString();
        keytool(file, password, alternatives(host));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
          store.load(bytes, password.toCharArray());
        }
        return new OwnCertificate(store, password, pem(store.getCertificate(ALIAS).getEncoded()));
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the proxy's certificate could not be made: " + e.getMessage(), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the proxy's certificate could not be read", e);
    }
  }

  private static void keytool(Path file, String password, String alternatives) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-startdate",
            "-1d",
            "-validity",
            "365",
            "-dname",
            "CN=cinder-tck fault proxy",
            // It is its own authority, and says so the way that strict clients want it.
            "-ext",
            "BasicConstraints:critical=ca:true",
            "-ext",
            "KeyUsage:critical=digitalSignature,keyCertSign",
            "-ext",
            "ExtendedKeyUsage=serverAuth",
            "-ext",
            "SubjectAlternativeName=" + alternatives,
            "-storetype",
            "PKCS12",
            "-keystore",
            file.toString(),
            "-storepass:env",
            "FAULT_PROXY_PASSWORD");
    builder.environment().put("FAULT_PROXY_PASSWORD", password);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("keytool said: " + said.strip());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The names and addresses that it is good for. */
  private static String alternatives(String host) throws SocketException {
    Set<String> all = new LinkedHashSet<>();
    all.add(isAddress(host) ? "ip:" + host : "dns:" + host);
    NAMES.forEach(name -> all.add("dns:" + name));
    all.add("ip:127.0.0.1");
    all.add("ip:::1");
    if (host.equals("0.0.0.0") || host.equals("::")) {
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .map(InetAddress::getHostAddress)
          // Without the zone of a link-local address.
          .forEach(address -> all.add("ip:" + address.replaceAll("%.*", "")));
    }
    return String.join(",", all);
  }

  private static boolean isAddress(String host) {
    return host.contains(":") || host.matches("[0-9.]+");
  }

  private static String pem(byte[] certificate) {
    Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN CERTIFICATE-----\n"
        + lines.encodeToString(certificate)
        + "\n-----END CERTIFICATE-----\n";
  }
}
