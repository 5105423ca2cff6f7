package dev.stepwright.dsl.builder;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is known of an error where it is caught.
 *
 * @param error the Error Name
 * @param cause a text about it
 * @see <a href="https://states-language.net/spec.html#error-output">Error Output</a>
 */
public record ErrorOutput(
    @JsonProperty("Error") String error, @JsonProperty("Cause") String cause) {}
