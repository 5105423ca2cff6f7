package dev.stepwright.cli.source;

import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.flow.Flow;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateMachineType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A definition that was checked.
 *
 * @param type the type it was checked for
 * @param machine what it defines, or null if it has errors other than of its data
 * @param flow how its data flows, or null if that was not followed
 * @param diagnostics the findings, ordered by position; their lines and columns are those of the
 *     file, their pointers start at the definition
 */
public record Checked(
    StateMachineType type,
    @Nullable StateMachine machine,
    @Nullable Flow flow,
    List<Diagnostic> diagnostics) {}
