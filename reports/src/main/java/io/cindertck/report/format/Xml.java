package io.cindertck.report.format;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes indented XML. Texts have to come from {@link io.cindertck.report.Words}, which leaves no
 * character in them that XML cannot have.
 */
final class Xml {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;
  private int depth;

  Xml() throws XMLStreamException {
    // Not whichever is on the class path; and to characters, since it splits pairs in bytes.
    out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    out.writeStartDocument("UTF-8", "1.0");
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  void open(String name, Object... attributes) throws XMLStreamException {
    indent();
    start(name, attributes);
    depth++;
  }

  void close() throws XMLStreamException {
    depth--;
    indent();
    out.writeEndElement();
  }

  /** An element with nothing in it. */
  void empty(String name, Object... attributes) throws XMLStreamException {
    indent();
    out.writeEmptyElement(name);
    attributes(attributes);
  }

  /** An element with a text in it. */
  void leaf(String name, String content, Object... attributes) throws XMLStreamException {
    indent();
    start(name, attributes);
    out.writeCharacters(content);
    out.writeEndElement();
  }

  byte[] bytes() throws XMLStreamException {
    out.writeEndDocument();
    out.close();
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void start(String name, Object... attributes) throws XMLStreamException {
    out.writeStartElement(name);
    attributes(attributes);
  }

  private void attributes(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(String.valueOf(attributes[i]), String.valueOf(attributes[i + 1]));
    }
  }

  private void indent() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }
}
