/** The batch-job poller: submits a job, waits, asks for its status, and again. */
@NullMarked
package dev.stepwright.examples.batchjob;

import org.jspecify.annotations.NullMarked;
