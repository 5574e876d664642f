package nl.keten.problem;

/**
 * What is wrong with one field of the input; an entry of {@code errors} in an answer of type {@link
 * ProblemType#INVALID_INPUT}.
 *
 * @param field its path, for instance {@code items[0].cnCode}; never its content
 */
public record InvalidField(String field, String messageEn, String messageNl) {}
