package nl.keten.screening.feeds;

import java.util.List;
import java.util.Map;

/**
 * One element of a feed with what is inside it.
 *
 * @param name local name
 * @param attributes by local name
 * @param text its own characters, stripped
 */
record XmlElement(
    String name, Map<String, String> attributes, String text, List<XmlElement> children) {

  /** The attribute, stripped; empty if missing. */
  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "").strip();
  }

  /** The text of the first child of that name; empty if missing. */
  String child(String child) {
    return children(child).stream().map(XmlElement::text).findFirst().orElse("");
  }

  /** All children of that name, in order. */
  List<XmlElement> children(String child) {
    return children.stream().filter(element -> element.name.equals(child)).toList();
  }
}
