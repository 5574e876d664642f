package nl.keten.screening.feeds;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The formats in which lists are delivered, by the word that stands in lists.csv. */
public enum ListFormat {
  /** United Nations consolidated list. */
  UN_XML("un-xml") {
    @Override
    public ParsedList parse(Path file, @Nullable LocalDate generatedOn) throws ListRefused {
      return UnConsolidatedXml.parse(FeedText.of(file));
    }
  },
  /** European Union financial sanctions, FSF XML 1.1. */
  EU_FSF_XML("eu-fsf-xml") {
    @Override
    public ParsedList parse(Path file, @Nullable LocalDate generatedOn) throws ListRefused {
      return EuFsfXml.parse(FeedText.of(file));
    }
  },
  /** US Treasury, a folder with sdn.csv, alt.csv and add.csv. */
  OFAC_SDN_CSV("ofac-sdn-csv") {
    @Override
    public ParsedList parse(Path file, @Nullable LocalDate generatedOn) throws ListRefused {
      if (generatedOn == null) {
        throw new ListRefused("The files do not say their date: fill in generated_on.");
      }
      return OfacSdnCsv.parse(file, generatedOn);
    }
  };

  private final String word;

  ListFormat(String word) {
    this.word = word;
  }

  /** The word in lists.csv. */
  public String word() {
    return word;
  }

  /**
   * Reads a delivered list.
   *
   * @param file the file, or the folder where the format has several
   * @param generatedOn what lists.csv says; needed only where the format does not say it itself
   * @throws ListRefused if it cannot be taken into use as a whole
   */
  public abstract ParsedList parse(Path file, @Nullable LocalDate generatedOn) throws ListRefused;

  static ListFormat ofWord(String word) throws ListRefused {
    for (ListFormat format : values()) {
      if (format.word.equals(word)) {
        return format;
      }
    }
    throw new ListRefused("lists.csv names a format that is not known: " + word + ".");
  }
}
