package nl.keten.intake.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Numbers for people, per series and year of business time: {@code EC-2026-000001}. The counter is
 * a row that is locked until the transaction ends, so that a number is never given twice, and one
 * that is rolled back is given again: a series has no gaps.
 */
@ApplicationScoped
public class NumberSeries {

  /** The series that exist. */
  public enum Series {
    /** Cases (export control). */
    EC,
    /** Licences. */
    NL
  }

  private final EntityManager database;

  NumberSeries(EntityManager database) {
    this.database = database;
  }

  /** The next number of that series in that year. */
  @Transactional(TxType.MANDATORY)
  public String next(Series series, int year) {
    Number value =
        (Number)
            database
                .createNativeQuery(
                    """
                    INSERT INTO number_series AS kept (series, year, last) VALUES (?1, ?2, 1)
                    ON CONFLICT (series, year) DO UPDATE SET last = kept.last + 1 RETURNING last
                    """)
                .setParameter(1, series.name())
                .setParameter(2, year)
                .getSingleResult();
    return "%s-%d-%06d".formatted(series, year, value.longValue());
  }
}
