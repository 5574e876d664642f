/**
 * What an exporter asks: parties, goods, destination, end use; read strictly, kept as it was sent.
 */
@NullMarked
package nl.keten.intake.application;

import org.jspecify.annotations.NullMarked;
