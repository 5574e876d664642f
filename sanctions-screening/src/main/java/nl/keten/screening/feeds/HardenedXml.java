package nl.keten.screening.feeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Streams a feed, one listed party in memory at a time. A list comes from outside: no document type
 * (hence no entities to expand and no files to fetch), bounded depth, bounded size of one party.
 */
final class HardenedXml {

  private static final int MAX_DEPTH = 20;
  private static final int MAX_ELEMENTS_OF_A_PARTY = 20_000;
  private static final int MAX_TEXT_OF_A_PARTY = 2_000_000;

  private final XMLStreamReader xml;
  private int elements;
  private int characters;

  private HardenedXml(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * Reads a whole document.
   *
   * @param rootName what the document must be
   * @param parties names of the elements of which each is one listed party
   * @return the root without its children
   */
  static XmlElement read(
      FeedText feed, String rootName, Set<String> parties, Consumer<XmlElement> party)
      throws ListRefused {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("Nothing outside the file is fetched.");
        });
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(feed.reader());
      return new HardenedXml(xml).document(rootName, parties, party);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new ListRefused("It is not well-formed XML to its end (line " + line + ").", e);
    }
  }

  private XmlElement document(String rootName, Set<String> parties, Consumer<XmlElement> party)
      throws XMLStreamException, ListRefused {
    XmlElement root = null;
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      refuseDocumentType(event);
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (root == null) {
          root = new XmlElement(xml.getLocalName(), attributes(), "", List.of());
          if (!root.name().equals(rootName)) {
            throw new ListRefused("Its root element is not " + rootName + ".");
          }
          depth++;
        } else if (parties.contains(xml.getLocalName())) {
          elements = 0;
          characters = 0;
          party.accept(element(depth + 1));
        } else {
          depth = bounded(depth + 1);
        }
      }
    }
    if (root == null) {
      throw new ListRefused("It holds no element at all.");
    }
    return root;
  }

  private XmlElement element(int depth) throws XMLStreamException, ListRefused {
    bounded(depth);
    if (++elements > MAX_ELEMENTS_OF_A_PARTY) {
      throw new ListRefused("One party has more than " + MAX_ELEMENTS_OF_A_PARTY + " elements.");
    }
    String name = xml.getLocalName();
    Map<String, String> attributes = attributes();
    StringBuilder text = new StringBuilder();
    List<XmlElement> children = new ArrayList<>();
    while (true) {
      int event = xml.next();
      refuseDocumentType(event);
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          count(xml.getTextLength());
          text.append(xml.getText());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return new XmlElement(name, attributes, text.toString().strip(), children);
        }
        default -> {
          // Comments, processing instructions and white space say nothing.
        }
      }
    }
  }

  private Map<String, String> attributes() throws ListRefused {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      count(xml.getAttributeValue(i).length());
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }

  private void count(int length) throws ListRefused {
    characters += length;
    if (characters > MAX_TEXT_OF_A_PARTY) {
      throw new ListRefused("One party has more than " + MAX_TEXT_OF_A_PARTY + " characters.");
    }
  }

  private static int bounded(int depth) throws ListRefused {
    if (depth > MAX_DEPTH) {
      throw new ListRefused("Its elements are nested deeper than " + MAX_DEPTH + ".");
    }
    return depth;
  }

  private static void refuseDocumentType(int event) throws ListRefused {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new ListRefused("It declares a document type or uses entities, which no list needs.");
    }
  }
}
