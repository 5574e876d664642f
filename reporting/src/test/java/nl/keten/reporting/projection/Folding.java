package nl.keten.reporting.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.keten.reporting.Told;
import org.jspecify.annotations.Nullable;

/**
 * What a case's events say, folded in memory one by one in any order: written apart from the
 * tables, so that each can be checked against the other.
 */
public final class Folding {

  private final Set<UUID> seen = new HashSet<>();
  private final List<Ordered<CaseHistory.Classification>> classifications = new ArrayList<>();
  private final Map<UUID, Change.VisitEntered> entered = new HashMap<>();
  private final Map<UUID, Change.VisitFinished> finished = new HashMap<>();
  private final List<Ordered<CaseHistory.Move>> moves = new ArrayList<>();
  private final List<Ordered<CaseHistory.Fact>> facts = new ArrayList<>();
  private final List<Ordered<CaseHistory.HoldChange>> holds = new ArrayList<>();
  private final Map<UUID, Change.InformationAsked> asked = new HashMap<>();
  private final Map<UUID, Instant> answered = new HashMap<>();
  private final List<Ordered<CaseHistory.Routing>> routings = new ArrayList<>();
  private final List<Ordered<CaseHistory.Licence>> licences = new ArrayList<>();
  private final List<CaseHistory.Item> items = new ArrayList<>();
  private CaseHistory.@Nullable Application application;
  private CaseHistory.@Nullable Decision decision;

  private record Ordered<T>(Instant at, long sequence, UUID id, T what) {}

  private Folding() {}

  /** The history that these events make. */
  public static CaseHistory of(List<Told> told) {
    Folding folding = new Folding();
    for (Told one : told) {
      if (folding.seen.add(one.eventId())) {
        Changes.of(one.received()).forEach(folding::fold);
      }
    }
    return folding.history();
  }

  private void fold(Change change) {
    switch (change) {
      case Change.Logged logged -> {}
      case Change.CaseReceived c ->
          application =
              new CaseHistory.Application(
                  c.caseId(),
                  c.caseNumber(),
                  c.organisation(),
                  c.requestKind(),
                  c.regime(),
                  c.permanence(),
                  c.consigneeCountry(),
                  c.destination(),
                  c.totalValueEur(),
                  c.receivedAt());
      case Change.ItemApplied c ->
          items.add(new CaseHistory.Item(c.itemId(), c.listCode(), c.valueEur()));
      case Change.ItemClassified c ->
          classifications.add(
              new Ordered<>(
                  c.classifiedAt(),
                  0,
                  c.eventId(),
                  new CaseHistory.Classification(c.itemId(), c.listCode(), c.classifiedAt())));
      case Change.CaseDecided c ->
          decision =
              new CaseHistory.Decision(
                  c.outcome(), c.refusalCriteria(), c.licenceId(), c.decidedAt());
      case Change.VisitEntered c -> entered.put(c.visitId(), c);
      case Change.VisitFinished c -> finished.put(c.visitId(), c);
      case Change.VisitMoved c ->
          moves.add(
              new Ordered<>(
                  c.movedAt(),
                  c.sequence(),
                  c.eventId(),
                  new CaseHistory.Move(c.visitId(), c.move(), c.movedAt())));
      case Change.FactFiled c ->
          facts.add(
              new Ordered<>(
                  c.filedAt(),
                  0,
                  c.factId(),
                  new CaseHistory.Fact(c.factDate(), c.fact(), c.argument(), c.filedAt())));
      case Change.HoldMoved c ->
          holds.add(
              new Ordered<>(
                  c.movedAt(),
                  c.sequence(),
                  c.eventId(),
                  new CaseHistory.HoldChange(
                      c.publisher(), c.hold(), c.move(), c.reasonCode(), c.movedAt())));
      case Change.InformationAsked c -> asked.put(c.requestId(), c);
      case Change.InformationAnswered c -> answered.put(c.requestId(), c.answeredAt());
      case Change.CaseRouted c ->
          routings.add(
              new Ordered<>(
                  c.routedAt(),
                  0,
                  c.eventId(),
                  new CaseHistory.Routing(c.route(), c.ruleId(), c.overridden(), c.routedAt())));
      case Change.LicenceIssued c ->
          licences.add(
              new Ordered<>(
                  c.issuedAt(),
                  0,
                  c.licenceId(),
                  new CaseHistory.Licence(
                      c.licenceId(),
                      c.licenceNumber(),
                      c.act(),
                      c.validFrom(),
                      c.validUntil(),
                      c.validityRule(),
                      c.totalValueEur(),
                      c.issuedAt())));
    }
  }

  private CaseHistory history() {
    if (application == null) {
      throw new IllegalStateException("The case was never received");
    }
    return new CaseHistory(
        application,
        decision,
        items.stream().sorted(Comparator.comparing(item -> text(item.itemId()))).toList(),
        ordered(classifications),
        visits(),
        ordered(moves),
        ordered(facts),
        ordered(holds),
        questions(),
        ordered(routings),
        ordered(licences));
  }

  private List<CaseHistory.Visit> visits() {
    return entered.values().stream()
        .sorted(
            Comparator.comparing(Change.VisitEntered::enteredAt)
                .thenComparing(visit -> text(visit.visitId())))
        .map(
            visit -> {
              Change.VisitFinished end = finished.get(visit.visitId());
              return new CaseHistory.Visit(
                  visit.visitId(),
                  visit.station(),
                  Set.copyOf(visit.roles()),
                  visit.enteredAt(),
                  end == null ? null : end.finishedAt(),
                  end == null ? null : end.result());
            })
        .toList();
  }

  private List<CaseHistory.InformationRequest> questions() {
    return asked.values().stream()
        .sorted(
            Comparator.comparing(Change.InformationAsked::askedAt)
                .thenComparing(question -> text(question.requestId())))
        .map(
            question ->
                new CaseHistory.InformationRequest(
                    question.requestId(),
                    question.station(),
                    question.deadline(),
                    question.askedAt(),
                    answered.get(question.requestId())))
        .toList();
  }

  private static <T> List<T> ordered(List<Ordered<T>> some) {
    return some.stream()
        .sorted(
            Comparator.comparing((Ordered<T> one) -> one.at())
                .thenComparing(Ordered::sequence)
                .thenComparing(one -> text(one.id())))
        .map(Ordered::what)
        .toList();
  }

  /** As PostgreSQL orders identifiers: by their bytes, not by Java's signed halves. */
  private static String text(UUID id) {
    return id.toString();
  }
}
