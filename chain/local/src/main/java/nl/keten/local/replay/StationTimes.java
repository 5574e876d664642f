package nl.keten.local.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import nl.keten.local.replay.Destinations.Distance;

/**
 * When each person acted on a decision: synthetic, seeded, the same for the same seed and decision.
 * The file knows only the day of the decision; everything before it is this model. The figures are
 * assumptions of ours, not measurements of any authority:
 *
 * <ul>
 *   <li>The working time from receipt to the morning of the decision, without the exporter's own
 *       time, is log-normal: median 8 working days for near destinations, 21 for far ones, 45 for
 *       refusals, sigma 0.6; never under 1 or over 200 days. What is near is a column of {@code
 *       destinations.csv}; near and far are a stand-in for the route, which only the services know.
 *   <li>It is shared out as 20% waiting for intake, 5% intake, 20% waiting for classification, 5%
 *       classification, 50% until the decision; each share blurred by a log-normal factor of sigma
 *       0.35. Where the chain routes the case to Foreign Affairs, that last half is 45% waiting for
 *       advice, 20% advice, 35% waiting for the drafter.
 *   <li>In one case of five something is missing at intake. The exporter takes a log-normal time
 *       with a median of 6 working days, at least 1 and at most 17, so that the answer comes within
 *       the four weeks given.
 *   <li>On the day of the decision: drafted 9.15-11.00, agreed 11.30-13.00, signed 14.00-16.00, so
 *       that the screening that the draft asks for is fresh at signing.
 *   <li>People work from nine to five in Amsterdam, not in weekends and not on public holidays;
 *       only the day of the decision is what the file says.
 * </ul>
 */
final class StationTimes {

  private static final double MEDIAN_NEAR = 8;
  private static final double MEDIAN_FAR = 21;
  private static final double MEDIAN_REFUSED = 45;
  private static final double SIGMA = 0.6;
  private static final double SHORTEST = 1;
  private static final double LONGEST = 200;
  private static final double[] SHARES = {0.20, 0.05, 0.20, 0.05, 0.50};
  private static final double SHARE_SIGMA = 0.35;
  private static final double ADVICE_TAKEN_UP = 0.45;
  private static final double ADVICE_GIVEN = 0.65;
  private static final double INFORMATION_REQUESTED = 0.20;
  private static final double ANSWER_MEDIAN = 6;
  private static final double ANSWER_LONGEST = 17;

  private final OfficeHours hours;
  private final long seed;

  StationTimes(OfficeHours hours, long seed) {
    this.hours = hours;
    this.seed = seed;
  }

  /**
   * When what happens to one decision, in this order.
   *
   * @param asked whether information is requested; if not, {@code askedAt} and {@code answeredAt}
   *     are of no meaning
   * @param adviceTakenUp only if the chain routes the case to Foreign Affairs, and so {@code
   *     advised}, {@code agreementTakenUp} and {@code agreed}
   */
  record Plan(
      Instant received,
      Instant intakeTakenUp,
      boolean asked,
      Instant askedAt,
      Instant answeredAt,
      Instant accepted,
      Instant classificationTakenUp,
      Instant classified,
      Instant adviceTakenUp,
      Instant advised,
      Instant draftTakenUp,
      Instant drafted,
      Instant agreementTakenUp,
      Instant agreed,
      Instant signatureTakenUp,
      Instant signed) {}

  /** The plan of that decision. */
  Plan plan(Decision decision, Distance distance) {
    Random random = Seeds.of(seed, decision.id(), "times");
    double total =
        OfficeHours.SECONDS_PER_DAY
            * clamp(logNormal(random, median(decision, distance), SIGMA), SHORTEST, LONGEST);
    boolean asked = random.nextDouble() < INFORMATION_REQUESTED;
    double answer =
        asked
            ? OfficeHours.SECONDS_PER_DAY
                * clamp(logNormal(random, ANSWER_MEDIAN, SIGMA), 1, ANSWER_LONGEST)
            : 0;
    double[] parts = parts(random, total);
    LocalDate day = decision.date();
    // Seconds before the morning of the decision, from late to early.
    double rest = parts[4];
    double classified = rest;
    double classificationTakenUp = classified + parts[3];
    double accepted = classificationTakenUp + parts[2];
    double answered = accepted + parts[1] / 2;
    double askedFor = answered + answer;
    double intakeTakenUp = askedFor + parts[1] / 2;
    double received = intakeTakenUp + parts[0];
    return new Plan(
        before(day, received),
        before(day, intakeTakenUp),
        asked,
        before(day, askedFor),
        before(day, answered),
        before(day, accepted),
        before(day, classificationTakenUp),
        before(day, classified),
        before(day, rest * (1 - ADVICE_TAKEN_UP)),
        before(day, rest * (1 - ADVICE_GIVEN)),
        onTheDay(random, day, 0, 15),
        onTheDay(random, day, 15, 120),
        onTheDay(random, day, 150, 160),
        onTheDay(random, day, 165, 240),
        onTheDay(random, day, 300, 315),
        onTheDay(random, day, 320, 420));
  }

  private Instant before(LocalDate day, double seconds) {
    return hours.before(day, Math.max(1, Math.round(seconds)));
  }

  private static Instant onTheDay(Random random, LocalDate day, int fromMinute, int toMinute) {
    return OfficeHours.at(day, fromMinute * 60L + random.nextInt((toMinute - fromMinute) * 60));
  }

  private static double median(Decision decision, Distance distance) {
    if (decision.refused()) {
      return MEDIAN_REFUSED;
    }
    return switch (distance) {
      case NEAR -> MEDIAN_NEAR;
      case FAR -> MEDIAN_FAR;
    };
  }

  private static double[] parts(Random random, double total) {
    double[] parts = new double[SHARES.length];
    double sum = 0;
    for (int at = 0; at < parts.length; at++) {
      parts[at] = logNormal(random, SHARES[at], SHARE_SIGMA);
      sum += parts[at];
    }
    for (int at = 0; at < parts.length; at++) {
      parts[at] = parts[at] / sum * total;
    }
    return parts;
  }

  private static double logNormal(Random random, double median, double sigma) {
    return median * Math.exp(sigma * random.nextGaussian());
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
