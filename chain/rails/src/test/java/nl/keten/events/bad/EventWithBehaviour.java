package nl.keten.events.bad;

import nl.keten.reporting.bad.Figures;

/** An event that knows a service. */
public record EventWithBehaviour(Figures figures) {}
