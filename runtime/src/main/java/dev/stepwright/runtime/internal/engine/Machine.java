package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.internal.program.MachineProgram;
import java.util.function.Supplier;

/**
 * A State Machine that is registered with an engine.
 *
 * @param name its name
 * @param arn its ARN
 * @param roleArn the role it would have on AWS; shown in the Context Object
 * @param express whether it is EXPRESS
 * @param program what it does
 * @param fingerprint stands for the definition and the type: another definition has another one
 */
public record Machine(
    String name,
    String arn,
    String roleArn,
    boolean express,
    MachineProgram program,
    Supplier<String> fingerprint) {}
