package io.cindertck.suite.yaml;

import io.cindertck.report.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** A YAML file as nodes that know where they stand. Nothing is made of it. */
public final class YamlText {
  /** Far more than anybody writes, in bytes. */
  private static final int LONGEST = 1 << 20;

  private static final int DEEPEST = 20;

  private final Path file;
  private final String advice;

  /**
   * The text of a file, which is yet to be read.
   *
   * @param advice how one is come by, which is said where there is none
   */
  public YamlText(Path file, String advice) {
    this.file = file;
    this.advice = advice;
  }

  /**
   * The document; null where there is none in the file.
   *
   * @throws ConfigurationException when it cannot be read, with one line
   */
  public @Nullable Node read() {
    String text = text(bytes());
    LoaderOptions limits = new LoaderOptions();
    limits.setNestingDepthLimit(DEEPEST);
    limits.setCodePointLimit(LONGEST);
    try {
      StreamReader reader = new StreamReader(text);
      return new Composer(new ParserImpl(reader, limits), new Resolver(), limits).getSingleNode();
    } catch (MarkedYAMLException e) {
      throw problem(e);
    } catch (ReaderException e) {
      throw at(text, e.getPosition(), "a character that no YAML file may have");
    } catch (YAMLException e) {
      throw new ConfigurationException(
          file + ": it is nested too deeply, or refers to too many of its own parts");
    }
  }

  private ConfigurationException problem(MarkedYAMLException e) {
    var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    String where = mark == null ? file.toString() : Place.of(file.toString(), mark).toString();
    String told = String.valueOf(e.getProblem());
    // The name of an alias is no secret, but a password that begins with a star looks like one.
    String plain =
        told.startsWith("found undefined alias")
            ? "a '*' refers to what has a name, and nothing has this one; put a text that begins"
                + " with it into quotes"
            : told.startsWith("found undefined tag") || told.contains("tag")
                ? "a '!' begins a tag, which this file has none of; put a text that begins with it"
                    + " into quotes"
                : "no YAML: " + told.replace('\n', ' ');
    return new ConfigurationException(where + ": " + plain);
  }

  private byte[] bytes() {
    try (InputStream in = InputFile.open(file)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new ConfigurationException(
            file + ": it is longer than " + LONGEST + " bytes; is it a configuration file?");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new ConfigurationException("there is no file " + file + "; " + advice);
    } catch (IOException e) {
      throw new ConfigurationException(
          file
              + ": it cannot be read: "
              + (Files.isDirectory(file) ? "it is a folder" : e.getMessage()));
    }
  }

  private String text(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult decoded = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (decoded.isError()) {
      throw at(text, text.codePointCount(0, text.length()), "this is not UTF-8");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private ConfigurationException at(String text, int position, String what) {
    String before = text.substring(0, text.offsetByCodePoints(0, position));
    int begin = before.lastIndexOf('\n') + 1;
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = 1 + before.codePointCount(begin, before.length());
    return new ConfigurationException(new Place(file.toString(), line, column) + ": " + what);
  }
}
