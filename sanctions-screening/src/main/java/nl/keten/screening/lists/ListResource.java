package nl.keten.screening.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.keten.events.Roles;
import nl.keten.journal.Acting;
import nl.keten.screening.feeds.ListSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which lists are screened against, and how old they are. */
@Path("lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lists")
class ListResource {

  private final Lists lists;
  private final Acting acting;

  ListResource(Lists lists, Acting acting) {
    this.lists = lists;
    this.acting = acting;
  }

  /**
   * The lists.
   *
   * @param usable whether screenings run; if not, they wait
   * @param refusal why lists.csv itself is not in use
   */
  @Schema(name = "Lists")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ListsView(
      boolean usable,
      List<Obstacle> obstacles,
      String algorithm,
      int names,
      @Nullable String refusal,
      List<ListView> lists) {}

  /**
   * One list that lists.csv names; without a version if none was ever read.
   *
   * @param refusal why the latest delivery is not in use
   */
  @Schema(name = "List")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ListView(
      String list,
      String format,
      boolean binding,
      @Nullable String sha256,
      @Nullable LocalDate generatedOn,
      @Nullable Integer entries,
      @Nullable Instant loadedAt,
      @Nullable Long ageDays,
      @Nullable LocalDate usableUntil,
      boolean stale,
      List<String> notes,
      @Nullable String refusal) {}

  @GET
  @RolesAllowed({
    Roles.POSS_ANALYST,
    Roles.CDIU_OFFICER,
    Roles.CDIU_SIGNATORY,
    Roles.BZ_ADVISER,
    Roles.BZ_REVIEWER,
    Roles.CUSTOMS_OFFICER,
    Roles.LEGAL_OFFICER,
    Roles.AUDITOR,
    Roles.OPERATOR
  })
  @Operation(summary = "The lists in use, their versions and age")
  public ListsView lists() {
    ListSnapshot snapshot = lists.current();
    LocalDate today = acting.today();
    List<Obstacle> obstacles = snapshot.obstacles(today);
    return new ListsView(
        obstacles.isEmpty(),
        obstacles,
        snapshot.index().algorithm(),
        snapshot.index().names(),
        snapshot.refusals().get(Obstacle.ALL),
        snapshot.wanted().stream().map(source -> view(source, snapshot, today)).toList());
  }

  private static ListView view(ListSource source, ListSnapshot snapshot, LocalDate today) {
    Optional<LoadedList> loaded = snapshot.list(source.list());
    LocalDate generated = loaded.map(list -> list.content().generatedOn()).orElse(null);
    return new ListView(
        source.list(),
        source.format().word(),
        source.binding(),
        loaded.map(list -> list.content().sha256()).orElse(null),
        generated,
        loaded.map(list -> list.content().entries().size()).orElse(null),
        loaded.map(LoadedList::loadedAt).orElse(null),
        generated == null ? null : Math.max(0, ChronoUnit.DAYS.between(generated, today)),
        generated == null ? null : source.usableUntil(generated),
        loaded.map(list -> list.isStale(today)).orElse(false),
        loaded.map(list -> list.content().notes()).orElse(List.of()),
        snapshot.refusals().get(source.list()));
  }
}
