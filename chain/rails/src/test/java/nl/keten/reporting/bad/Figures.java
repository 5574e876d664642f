package nl.keten.reporting.bad;

/** Stands for something of reporting that another service should not know. */
public record Figures(int decided) {}
