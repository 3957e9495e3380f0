package io.cindertck.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object, as far as it is whole: a member, or an item of a member that is an array, is there
 * in full or not at all.
 */
final class CutJson {
  private final ObjectNode members = JsonNodeFactory.instance.objectNode();
  private final int size;
  private String last = "its beginning";
  private @Nullable String trouble;

  private CutJson(int size) {
    this.size = size;
  }

  static CutJson read(byte[] bytes) {
    CutJson read = new CutJson(bytes.length);
    try (JsonParser parser = ResultJson.parser(bytes)) {
      read.members(parser);
    } catch (JsonProcessingException e) {
      read.trouble = read.trouble(e);
    } catch (IOException e) {
      read.trouble = "the result file cannot be read beyond " + read.last + ": " + e.getMessage();
    }
    return read;
  }

  ObjectNode members() {
    return members;
  }

  /** Where it ends too early, in one line; null when it is whole. */
  @Nullable String trouble() {
    return trouble;
  }

  private void members(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        items(parser, name);
      } else {
        members.set(name, ResultJson.value(parser));
      }
      last = "'" + name + "'";
    }
    if (parser.nextToken() != null) {
      trouble = "something follows the end of the result, and is left out";
    }
  }

  private void items(JsonParser parser, String name) throws IOException {
    ArrayNode items = members.putArray(name);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(ResultJson.value(parser));
      last = "item " + items.size() + " of '" + name + "'";
    }
  }

  private String trouble(JsonProcessingException e) {
    // A character of several bytes that is cut in two is no end of file to the parser.
    boolean atEnd = e.getLocation() != null && e.getLocation().getByteOffset() >= size - 4L;
    return e instanceof JsonEOFException || atEnd
        ? "the result file is cut short after " + last
        : "the result file is broken after " + last + ", at " + ResultJson.line(e);
  }
}
