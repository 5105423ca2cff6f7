/**
 * Evaluation of JSONata: an expression of {@link dev.stepwright.dsl.jsonata} is compiled once into
 * a tree of {@link dev.stepwright.runtime.internal.query.jsonata.Node}s, which is then evaluated
 * many times over JSON values without copying them.
 *
 * <p>The language is JSONata 2.0.6 as Step Functions restricts and extends it: no {@code $eval}, no
 * input document, a few functions more, limits on depth, time and size.
 *
 * <p>Values inside an expression are plain objects: {@code null} is JSONata's undefined; {@link
 * dev.stepwright.dsl.json.JsonNull} is null; {@link Boolean}, {@link Number}, {@link String};
 * {@link dev.stepwright.dsl.json.JsonArray} and {@link
 * dev.stepwright.runtime.internal.query.jsonata.ArrayValue} are arrays, read and computed; {@link
 * dev.stepwright.dsl.json.JsonObject} and {@link
 * dev.stepwright.runtime.internal.query.jsonata.ObjectValue} are objects; {@link
 * dev.stepwright.runtime.internal.query.jsonata.FunctionValue} are functions.
 *
 * @see <a href="https://states-language.net/spec.html#using-jsonata">Using JSONata</a>
 * @see <a href="https://docs.jsonata.org">JSONata</a>
 */
@NullMarked
package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.NullMarked;
