package dev.stepwright.processor.read;

/**
 * Something that no definition can be made of.
 *
 * @param code what kind of thing
 * @param origin where it stands
 * @param message what was found and what was expected
 * @param hint what to write instead; empty for nothing
 */
public record Problem(String code, AnnotationOrigin origin, String message, String hint) {}
