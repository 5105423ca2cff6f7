package dev.stepwright.dsl.client;

import dev.stepwright.dsl.model.StateMachineType;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A workflow, for what runs its executions.
 *
 * @param name the workflow's name
 * @param type the type of workflow it is meant for
 * @param definition opens the definition, JSON in UTF-8; gives null where it is not there
 */
public record WorkflowReference(
    String name, StateMachineType type, Supplier<@Nullable InputStream> definition) {}
