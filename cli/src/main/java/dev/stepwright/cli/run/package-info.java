/**
 * What answers for the services in {@code stepwright run}: the file of {@code --tasks}, and mock
 * files of Step Functions Local.
 *
 * <p>Files are read as a whole before anything runs; what is wrong with one is a {@link
 * dev.stepwright.cli.run.ScriptFault} that names the place.
 */
@NullMarked
package dev.stepwright.cli.run;

import org.jspecify.annotations.NullMarked;
