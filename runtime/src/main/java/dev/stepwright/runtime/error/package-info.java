/** What the API of Step Functions refuses, as exceptions: one class for each error of AWS. */
@NullMarked
package dev.stepwright.runtime.error;

import org.jspecify.annotations.NullMarked;
