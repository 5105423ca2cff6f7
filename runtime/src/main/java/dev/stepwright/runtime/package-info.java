/** Runs definitions of the Amazon States Language as AWS would. */
@NullMarked
package dev.stepwright.runtime;

import org.jspecify.annotations.NullMarked;
