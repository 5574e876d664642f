package nl.keten.clock;

import java.time.LocalDate;

/**
 * A step of the reckoning, for people who check it.
 *
 * @param date the day it is about
 * @param article the article of law it rests on
 * @param en what happened, in English
 * @param nl what happened, in Dutch
 */
public record TraceStep(LocalDate date, String article, String en, String nl) {}
