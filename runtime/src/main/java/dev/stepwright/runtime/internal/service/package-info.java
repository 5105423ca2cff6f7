/**
 * What the APIs of AWS's services answer. Knows the shapes of answers and nothing of States. The
 * files beside the classes are made by {@code src/service-shapes/service_shapes.py}.
 */
@NullMarked
package dev.stepwright.runtime.internal.service;

import org.jspecify.annotations.NullMarked;
