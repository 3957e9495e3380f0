package io.cindertck.report.format;

import java.io.IOException;
import java.util.Objects;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What JUnit's XML has to be. {@code junit.xsd} is what CI servers read, with the test cases'
 * properties; Surefire's schema, which does not know these, describes each suite without them.
 */
final class JunitSchemas {
  private JunitSchemas() {}

  static void validate(byte[] junit)
      throws IOException, SAXException, ParserConfigurationException {
    Document document = XmlText.parse(junit);
    schema("junit.xsd").newValidator().validate(new DOMSource(document));
    Schema surefire = schema("surefire-test-report.xsd");
    for (Element suite : XmlText.children(document.getDocumentElement())) {
      for (Element test : XmlText.children(suite)) {
        for (Element part : XmlText.children(test)) {
          if (part.getTagName().equals("properties")) {
            test.removeChild((Node) part);
          }
        }
      }
      surefire.newValidator().validate(new DOMSource(suite));
    }
  }

  private static Schema schema(String name) throws SAXException {
    return SchemaFactory.newDefaultInstance()
        .newSchema(Objects.requireNonNull(JunitSchemas.class.getResource(name)));
  }
}
