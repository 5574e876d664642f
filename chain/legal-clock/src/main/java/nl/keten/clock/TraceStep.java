package nl.keten.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step by which a reading came about, with its legal ground.
 *
 * @param date the day of the step
 * @param article for example {@code Awb 4:15(1)(a)}
 * @param warning true if a fact had no effect, or an act came too late
 * @param nl what happened, in Dutch
 * @param en what happened, in English
 * @param due the due date after this step; null before a receipt is known
 */
public record TraceStep(
    LocalDate date,
    String article,
    boolean warning,
    String nl,
    String en,
    @Nullable LocalDate due) {}
