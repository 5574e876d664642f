package nl.keten.intake.completeness;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The bytes of a document, apart from it so that nobody loads them by accident. */
@Entity
@Table(name = "document_content")
class DocumentContent {

  @Id
  @Column(name = "document_id")
  private UUID documentId;

  private byte[] content;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected DocumentContent() {}

  DocumentContent(UUID documentId, byte[] content) {
    this.documentId = documentId;
    this.content = content.clone();
  }

  void replacedBy(byte[] better) {
    content = better.clone();
  }

  byte[] bytes() {
    return content.clone();
  }
}
