/** The Amazon States Language as Java values: reading, writing, validation. */
module dev.stepwright.dsl {
  requires transitive com.fasterxml.jackson.databind;
  requires transitive static org.jspecify;

  exports dev.stepwright.dsl.annotation;
  exports dev.stepwright.dsl.builder;
  exports dev.stepwright.dsl.client;
  exports dev.stepwright.dsl.definition;
  exports dev.stepwright.dsl.diagnostic;
  exports dev.stepwright.dsl.flow;
  exports dev.stepwright.dsl.flow.record;
  exports dev.stepwright.dsl.graph;
  exports dev.stepwright.dsl.graph.drawing;
  exports dev.stepwright.dsl.graph.layout;
  exports dev.stepwright.dsl.json;
  exports dev.stepwright.dsl.jsonata;
  exports dev.stepwright.dsl.model;
  exports dev.stepwright.dsl.path;
  exports dev.stepwright.dsl.shape;
  exports dev.stepwright.dsl.shape.type;
  exports dev.stepwright.dsl.shape.jsonata;
  exports dev.stepwright.dsl.task;
  exports dev.stepwright.dsl.template;
}
