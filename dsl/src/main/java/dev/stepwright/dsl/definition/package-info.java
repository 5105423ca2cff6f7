/**
 * Definitions in and out: a document tree becomes the model or diagnostics, the model becomes a
 * document again.
 *
 * <p>The tables of fields here are the specification's tables of State types and fields; every
 * field has a {@code FieldType} that reads and checks its value. What needs more than one field is
 * checked by the reader of the object it belongs to, what needs the whole definition by {@code
 * validation}.
 */
@NullMarked
package dev.stepwright.dsl.definition;

import org.jspecify.annotations.NullMarked;
