package nl.keten.screening.cases;

import java.util.UUID;

/** Fired in the transaction that asks for a screening; wakes the worker once it is committed. */
record ScreeningAsked(UUID caseId) {}
