package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonPointer;
import org.jspecify.annotations.Nullable;

/**
 * A Java method that does the work of a Task.
 *
 * @param task the place of the Task's State in the definition
 * @param owner the binary name of the type that has the method
 * @param method the method's name
 * @param descriptor its parameter and result, as class files say it
 * @param origin the argument that is the method; null if places were not recorded
 */
public record TaskBinding(
    JsonPointer task,
    String owner,
    String method,
    String descriptor,
    @Nullable CallOrigin origin) {}
