package io.cindertck.report;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;

/** A real browser without a window, with a profile of its own that goes when it is closed. */
final class Chromium implements AutoCloseable {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> DRIVERS = List.of("chromedriver", "chromium-driver");
  private static final JsonMapper JSON = new JsonMapper();
  private static final Logger VERSIONS =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Skips the test when there is none, unless the environment says that there has to be one. */
  static Chromium start() {
    Optional<File> browser = onPath(BROWSERS);
    Optional<File> chromedriver = onPath(DRIVERS);
    if (browser.isEmpty() || chromedriver.isEmpty()) {
      return missing(browser.isEmpty() ? BROWSERS : DRIVERS);
    }
    // It warns of each browser that is newer than itself; only plain commands are used here.
    VERSIONS.setLevel(Level.SEVERE);
    // Named here, the driver is not looked for anywhere, least of all on the network.
    System.setProperty(
        ChromeDriverService.CHROME_DRIVER_EXE_PROPERTY, chromedriver.get().getPath());
    return new Chromium(new ChromeDriver(options(browser.get())));
  }

  private static ChromeOptions options(File browser) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,900");
  }

  private static Optional<File> onPath(List<String> names) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .flatMap(dir -> names.stream().map(name -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }

  private static Chromium missing(List<String> names) {
    String required = System.getenv().getOrDefault("CINDER_TCK_REQUIRE", "");
    if (List.of(required.split("[,\\s]+", -1)).contains("chromium")) {
      return fail("CINDER_TCK_REQUIRE asks for chromium, and none of %s is on the PATH", names);
    }
    return abort("none of " + names + " is on the PATH");
  }

  /** Opens a file, as somebody would who has it on a disk. */
  void open(Path page, String suffix) {
    driver.get("about:blank");
    driver.get(page.toUri() + suffix);
  }

  void desktop() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  void phone() {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
  }

  void scheme(String lightOrDark) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", lightOrDark);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  void allowClipboard() {
    driver.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
  }

  /**
   * What a page took of a processor to be opened: not by the clock, since other work on the machine
   * is none of the page's.
   */
  double secondsOf(Runnable opening) {
    driver.executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
    opening.run();
    JsonNode told = JSON.valueToTree(driver.executeCdpCommand("Performance.getMetrics", Map.of()));
    driver.executeCdpCommand("Performance.disable", Map.of());
    return StreamSupport.stream(told.path("metrics").spliterator(), false)
        .filter(metric -> metric.path("name").asText().equals("TaskDuration"))
        .mapToDouble(metric -> metric.path("value").doubleValue())
        .findFirst()
        .orElseThrow();
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  /** What a script of ours comes to, beside the page's own. */
  Object run(String script, Object... arguments) {
    Object value = driver.executeScript(script, arguments);
    return value == null ? "" : value;
  }

  /** The same, where the last argument of the script is to be called with it. */
  Object await(String script, Object... arguments) {
    Object value = driver.executeAsyncScript(script, arguments);
    return value == null ? "" : value;
  }

  /** Texts, one of each element. */
  List<String> texts(String script) {
    Object values = run("return Array.from(" + script + ").map(String)");
    return ((List<?>) values).stream().map(String::valueOf).toList();
  }

  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  String address() {
    return driver.getCurrentUrl();
  }

  /** The page as a PDF, in base 64. */
  String print() {
    return driver.print(new PrintOptions()).getContent();
  }

  /** What the page told the console since this was last asked. */
  List<String> console() {
    return entries(LogType.BROWSER).map(LogEntry::getMessage).toList();
  }

  /** The addresses that were asked for since this was last asked. */
  List<String> requests() {
    return entries(LogType.PERFORMANCE)
        .map(entry -> tree(entry.getMessage()).path("message"))
        .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
        .map(message -> message.at("/params/request/url").asText())
        .toList();
  }

  private Stream<LogEntry> entries(String type) {
    return StreamSupport.stream(driver.manage().logs().get(type).spliterator(), false);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Object cdp(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
