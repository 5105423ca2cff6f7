/**
 * Where the journals of executions are kept, so that an engine can go on where another was stopped.
 * A store knows bytes; what they mean is the engine's business.
 */
@NullMarked
package dev.stepwright.runtime.journal;

import org.jspecify.annotations.NullMarked;
