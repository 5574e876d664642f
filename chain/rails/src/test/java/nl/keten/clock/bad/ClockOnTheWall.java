package nl.keten.clock.bad;

import nl.keten.reporting.bad.Figures;

/** A clock that is not a function of facts alone. */
public record ClockOnTheWall(Figures figures) {}
