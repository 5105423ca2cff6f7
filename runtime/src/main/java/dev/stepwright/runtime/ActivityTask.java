package dev.stepwright.runtime;

import dev.stepwright.dsl.json.JsonValue;

/**
 * The work of an activity that a worker has taken up.
 *
 * @param token the task token: with it the worker {@linkplain Engine#sendTaskHeartbeat reports}
 *     that it is still at work and {@linkplain Engine#sendTaskSuccess how} {@linkplain
 *     Engine#sendTaskFailure it ended}
 * @param input the Task's effective input
 */
public record ActivityTask(String token, JsonValue input) {}
