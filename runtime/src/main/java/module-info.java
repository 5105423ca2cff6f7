/** Runs definitions of the Amazon States Language as AWS would. */
module dev.stepwright.runtime {
  requires transitive dev.stepwright.dsl;
  requires static org.jspecify;
  // Of dev.stepwright.runtime.junit alone. Not transitive: javac would want them of everybody.
  requires static org.assertj.core;
  requires static org.junit.jupiter.api;

  exports dev.stepwright.runtime;
  exports dev.stepwright.runtime.error;
  exports dev.stepwright.runtime.history;
  exports dev.stepwright.runtime.journal;
  exports dev.stepwright.runtime.junit;
  exports dev.stepwright.runtime.objects;
  exports dev.stepwright.runtime.script;
  exports dev.stepwright.runtime.task;
  exports dev.stepwright.runtime.teststate;
  exports dev.stepwright.runtime.text;
}
