/**
 * Conformance cases: what AWS did with a definition and an input, read from files, run, compared.
 *
 * <p>A case is data in the words of the Amazon States Language and of AWS's API. Only {@link
 * dev.stepwright.cli.conformance.CaseRunner} knows how something is run.
 */
@NullMarked
package dev.stepwright.cli.conformance;

import org.jspecify.annotations.NullMarked;
