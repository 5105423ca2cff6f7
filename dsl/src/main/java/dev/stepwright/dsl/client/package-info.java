/** What typed clients of workflows share with what runs executions. */
@NullMarked
package dev.stepwright.dsl.client;

import org.jspecify.annotations.NullMarked;
