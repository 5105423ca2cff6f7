/**
 * JSON values, the document tree with the origin of every node, and JSON text in and out.
 *
 * <p>Values are immutable and share structure. Nothing here knows the Amazon States Language.
 */
@NullMarked
package dev.stepwright.dsl.json;

import org.jspecify.annotations.NullMarked;
