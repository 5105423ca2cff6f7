/**
 * What a file holds: a definition, or a template with definitions embedded in it.
 *
 * <p>Texts come in, definitions to be read and findings about the file come out. No file is opened
 * here, whatever a template names.
 */
@NullMarked
package dev.stepwright.cli.source;

import org.jspecify.annotations.NullMarked;
