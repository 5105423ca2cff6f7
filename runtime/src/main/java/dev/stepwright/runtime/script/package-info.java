/**
 * Scripted answers for Tasks: files of answers, and mock files of Step Functions Local.
 *
 * <p>Files are read as a whole before anything runs; what is wrong with one is a {@link
 * dev.stepwright.runtime.script.ScriptFault} that names the place.
 */
@NullMarked
package dev.stepwright.runtime.script;

import org.jspecify.annotations.NullMarked;
