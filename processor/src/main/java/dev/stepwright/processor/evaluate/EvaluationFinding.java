package dev.stepwright.processor.evaluate;

import dev.stepwright.processor.report.Place;
import org.jspecify.annotations.Nullable;

/**
 * Why a factory has no value.
 *
 * @param code what kind of reason
 * @param place where, in any of the sources; null for the factory itself
 * @param message what happened
 * @param hint what to write instead; empty for nothing
 */
public record EvaluationFinding(
    EvaluationCode code, @Nullable Place place, String message, String hint) {}
