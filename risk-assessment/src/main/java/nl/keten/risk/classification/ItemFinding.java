package nl.keten.risk.classification;

import java.util.Optional;
import java.util.UUID;

/**
 * What somebody found an item to be.
 *
 * @param listCode in any spelling
 * @param reason why it differs from the exporter's code; never blank
 */
public record ItemFinding(UUID itemId, String listCode, Optional<String> reason) {

  /** Takes a blank reason for none. */
  public ItemFinding {
    reason = reason.map(String::strip).filter(text -> !text.isEmpty());
  }
}
