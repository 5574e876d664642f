package nl.keten.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.keten.events.AssessmentEvent;
import nl.keten.events.CaseEvent;
import nl.keten.events.ChainEvent;
import nl.keten.events.ClockEvent;
import nl.keten.events.Hold;
import nl.keten.events.HoldEvent;
import nl.keten.events.LicenceAct;
import nl.keten.events.LicenceEvent;
import nl.keten.events.Outcome;
import nl.keten.events.Permanence;
import nl.keten.events.Publisher;
import nl.keten.events.Regime;
import nl.keten.events.RequestKind;
import nl.keten.events.Route;
import nl.keten.events.Station;
import nl.keten.events.StationEvent;
import nl.keten.journal.Acting;
import nl.keten.journal.UuidV7;
import org.jspecify.annotations.Nullable;

/** A case, told as its services would tell it. Times are Dutch: {@code 2026-03-02 09:30}. */
public final class CaseLife {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final UUID caseId = UuidV7.next();
  private final List<UUID> itemIds = new ArrayList<>();
  private final Map<Station, UUID> openVisits = new EnumMap<>(Station.class);
  private final Map<Publisher, Long> sequences = new EnumMap<>(Publisher.class);
  private final List<Told> told = new ArrayList<>();

  private CaseLife() {}

  /** A line of goods. */
  public record Goods(String listCode, String valueEur) {}

  /** A case was received; the legal clock has the fact. */
  public static CaseLife received(
      String time, String organisation, String destination, Goods... goods) {
    return received(at(time), organisation, destination, List.of(goods));
  }

  /** As above, at any instant. */
  public static CaseLife received(
      Instant at, String organisation, String destination, List<Goods> goods) {
    CaseLife life = new CaseLife();
    List<CaseEvent.ItemRef> items = new ArrayList<>();
    for (Goods line : goods) {
      UUID itemId = UuidV7.next();
      life.itemIds.add(itemId);
      items.add(
          new CaseEvent.ItemRef(
              itemId,
              line.listCode(),
              "90138020",
              BigDecimal.ONE,
              "NAR",
              new BigDecimal(line.valueEur())));
    }
    life.tell(
        Publisher.LICENCE_INTAKE,
        new CaseEvent.Submitted(
            life.caseId,
            at,
            life.caseNumber(),
            organisation,
            RequestKind.LICENCE_INDIVIDUAL,
            Regime.MILITARY,
            Permanence.PERMANENT,
            destination,
            destination,
            List.of(),
            items,
            items.stream()
                .map(CaseEvent.ItemRef::valueEur)
                .reduce(BigDecimal.ZERO, BigDecimal::add),
            List.of()));
    return life.fact(at, LocalDate.ofInstant(at, Acting.CIVIL_TIME), "received", null);
  }

  /** A Dutch time. */
  public static Instant at(String time) {
    return LocalDateTime.parse(time, TIME).atZone(Acting.CIVIL_TIME).toInstant();
  }

  /** The case. */
  public UUID caseId() {
    return caseId;
  }

  /** The number by which people know the case. */
  public String caseNumber() {
    return "EC-" + caseId.toString().substring(24);
  }

  /** The lines of goods, in order. */
  public List<UUID> itemIds() {
    return List.copyOf(itemIds);
  }

  /** All that was told, in the order in which it happened. */
  public List<Told> told() {
    return Collections.unmodifiableList(told);
  }

  /** A fact of the legal clock was put on file. */
  public CaseLife fact(String time, String date, String fact, @Nullable String argument) {
    return fact(
        at(time), LocalDate.parse(date), fact, argument == null ? null : LocalDate.parse(argument));
  }

  /** As above, at any instant. */
  public CaseLife fact(Instant at, LocalDate date, String fact, @Nullable LocalDate argument) {
    return tell(
        Publisher.LICENCE_INTAKE,
        new ClockEvent.FactRecorded(caseId, at, UuidV7.next(), date, fact, argument));
  }

  /** The case arrived at a station. */
  public CaseLife entered(String time, Station station) {
    return entered(at(time), station);
  }

  /** As above, at any instant. */
  public CaseLife entered(Instant at, Station station) {
    UUID visitId = UuidV7.next();
    openVisits.put(station, visitId);
    return tell(
        station.owner(),
        new StationEvent.Entered(caseId, at, visitId, station, Set.of("cdiu-officer")));
  }

  /** Somebody took the work up. */
  public CaseLife started(String time, Station station) {
    return started(at(time), station);
  }

  /** As above, at any instant. */
  public CaseLife started(Instant at, Station station) {
    return tell(station.owner(), new StationEvent.Started(caseId, at, visit(station), station));
  }

  /** Somebody put the work back. */
  public CaseLife paused(String time, Station station) {
    return paused(at(time), station);
  }

  /** As above, at any instant. */
  public CaseLife paused(Instant at, Station station) {
    return tell(station.owner(), new StationEvent.Paused(caseId, at, visit(station), station));
  }

  /** The work of the visit is done. */
  public CaseLife finished(String time, Station station) {
    return finished(at(time), station);
  }

  /** As above, at any instant. */
  public CaseLife finished(Instant at, Station station) {
    return tell(
        station.owner(), new StationEvent.Finished(caseId, at, visit(station), station, "done"));
  }

  /** The lines of goods were given these list codes. */
  public CaseLife classified(String time, String... listCodes) {
    List<AssessmentEvent.ClassifiedItem> items = new ArrayList<>();
    for (int i = 0; i < listCodes.length; i++) {
      items.add(new AssessmentEvent.ClassifiedItem(itemIds.get(i), listCodes[i]));
    }
    return tell(
        Publisher.RISK_ASSESSMENT, new AssessmentEvent.Classified(caseId, at(time), items, true));
  }

  /** It was decided who looks. */
  public CaseLife routed(String time, Route route) {
    return tell(
        Publisher.RISK_ASSESSMENT,
        new AssessmentEvent.Routed(caseId, at(time), route, "rule-1", false));
  }

  /** A service placed a hold. */
  public CaseLife held(String time, Publisher by, Hold hold) {
    return tell(by, new HoldEvent.Placed(caseId, at(time), hold, "hit"));
  }

  /** A service took its hold away. */
  public CaseLife released(String time, Publisher by, Hold hold) {
    return tell(by, new HoldEvent.Released(caseId, at(time), hold, "cleared"));
  }

  /** The applicant was asked something, and answered; the clock's facts are told apart. */
  public CaseLife asked(String time, String answered) {
    UUID requestId = UuidV7.next();
    tell(
        Publisher.LICENCE_INTAKE,
        new CaseEvent.InformationRequested(
            caseId,
            at(time),
            requestId,
            Station.INTAKE,
            LocalDate.ofInstant(at(time), Acting.CIVIL_TIME).plusDays(28)));
    return tell(
        Publisher.LICENCE_INTAKE,
        new CaseEvent.InformationReceived(caseId, at(answered), requestId));
  }

  /** The case was decided; a granted one has its licence. */
  public CaseLife decided(String time, Outcome outcome, Integer... criteria) {
    return decided(at(time), outcome, Set.of(criteria));
  }

  /** As above, at any instant. */
  public CaseLife decided(Instant at, Outcome outcome, Set<Integer> criteria) {
    LocalDate day = LocalDate.ofInstant(at, Acting.CIVIL_TIME);
    UUID licenceId = outcome == Outcome.GRANTED ? UuidV7.next() : null;
    fact(at, day, "decided", null);
    tell(Publisher.LICENCE_INTAKE, new CaseEvent.Decided(caseId, at, outcome, criteria, licenceId));
    if (licenceId != null) {
      tell(
          Publisher.LICENCE_INTAKE,
          new LicenceEvent.Issued(
              caseId,
              at,
              licenceId,
              "NL-" + caseId.toString().substring(24),
              LicenceAct.EXPORT,
              day,
              day.plusYears(1).minusDays(1),
              "military-other-1y",
              BigDecimal.TEN));
    }
    return this;
  }

  /** Anything else. */
  public CaseLife tell(Publisher publisher, ChainEvent event) {
    told.add(new Told(UuidV7.next(), publisher, sequences.merge(publisher, 1L, Long::sum), event));
    return this;
  }

  private UUID visit(Station station) {
    UUID visitId = openVisits.get(station);
    if (visitId == null) {
      throw new IllegalStateException("The case never came to " + station);
    }
    return visitId;
  }
}
