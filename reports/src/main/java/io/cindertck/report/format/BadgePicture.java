package io.cindertck.report.format;

import javax.xml.stream.XMLStreamException;

/** A flat badge: a label, and a message on a colour. */
final class BadgePicture {
  private static final int HEIGHT = 20;
  private static final int MARGIN = 6;

  /** About as wide as two letters are; the text is told to fit, whatever the font. */
  private static final int TWO_LETTERS = 13;

  private static final String LABEL_COLOUR = "#444444";

  private BadgePicture() {}

  static byte[] bytes(String label, String message, String colour) throws XMLStreamException {
    int left = width(label);
    int right = width(message);
    int all = left + right;
    Xml xml = new Xml();
    xml.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "width",
        all,
        "height",
        HEIGHT,
        "viewBox",
        "0 0 " + all + " " + HEIGHT,
        "role",
        "img",
        "aria-label",
        label + ": " + message);
    xml.leaf("title", label + ": " + message);
    xml.empty("rect", "width", left, "height", HEIGHT, "fill", LABEL_COLOUR);
    xml.empty("rect", "x", left, "width", right, "height", HEIGHT, "fill", colour);
    xml.open(
        "g",
        "fill",
        "#ffffff",
        "font-family",
        "Verdana, DejaVu Sans, Geneva, sans-serif",
        "font-size",
        11,
        "aria-hidden",
        true);
    text(label, 0, left, xml);
    text(message, left, right, xml);
    xml.close();
    xml.close();
    return xml.bytes();
  }

  private static void text(String text, int from, int width, Xml xml) throws XMLStreamException {
    xml.leaf("text", text, "x", from + MARGIN, "y", 14, "textLength", width - 2 * MARGIN);
  }

  private static int width(String text) {
    return text.length() * TWO_LETTERS / 2 + 2 * MARGIN;
  }
}
