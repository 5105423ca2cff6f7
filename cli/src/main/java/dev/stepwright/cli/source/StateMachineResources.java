package dev.stepwright.cli.source;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachineType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state machines of a template: resources of SAM and CloudFormation wherever they stand, and
 * {@code stepFunctions.stateMachines} of a serverless.yml.
 */
final class StateMachineResources {
  private static final Set<String> TYPES =
      Set.of("AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine");

  /** The properties that say where a definition is that is not in the template. */
  private static final List<String> ELSEWHERE = List.of("DefinitionUri", "DefinitionS3Location");

  private final List<Place> places = new ArrayList<>();

  private StateMachineResources() {}

  /**
   * Where a template defines a state machine.
   *
   * @param pointer the property that holds the definition, or names it
   * @param value that property's value
   * @param type the type of workflow it declares, or null
   * @param elsewhere whether the property only names the definition
   */
  record Place(
      JsonPointer pointer, JsonValue value, @Nullable StateMachineType type, boolean elsewhere) {}

  /** The state machines of a document, in its order. */
  static List<Place> in(JsonValue root) {
    StateMachineResources resources = new StateMachineResources();
    if (root instanceof JsonObject template
        && template.member("stepFunctions") instanceof JsonObject plugin
        && plugin.member("stateMachines") != null) {
      resources.serverless(
          plugin.member("stateMachines"),
          JsonPointer.ROOT.child("stepFunctions").child("stateMachines"));
    }
    resources.walk(root, JsonPointer.ROOT);
    return resources.places;
  }

  private void walk(JsonValue value, JsonPointer at) {
    if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        walk(array.element(i), at.child(i));
      }
    } else if (value instanceof JsonObject object) {
      if (object.member("Type") instanceof JsonString type
          && TYPES.contains(type.value())
          && object.member("Properties") instanceof JsonObject properties) {
        resource(properties, at.child("Properties"));
      } else {
        object.forEachMember((name, member) -> walk(member, at.child(name)));
      }
    }
  }

  private void resource(JsonObject properties, JsonPointer at) {
    StateMachineType type = type(properties, "Type");
    type = type != null ? type : type(properties, "StateMachineType");
    add(properties, "Definition", at, type);
    JsonValue text = properties.member("DefinitionString");
    JsonPointer textAt = at.child("DefinitionString");
    if (text instanceof JsonObject call
        && "Fn::ToJsonString".equals(TemplateFunctions.called(call))) {
      places.add(new Place(textAt.child("Fn::ToJsonString"), call.valueAt(0), type, false));
    } else {
      add(properties, "DefinitionString", at, type);
    }
    for (String name : ELSEWHERE) {
      JsonValue uri = properties.member(name);
      if (uri != null) {
        places.add(new Place(at.child(name), uri, type, true));
      }
    }
  }

  /** {@code stateMachines} is an object of them, or an array of such objects. */
  private void serverless(JsonValue machines, JsonPointer at) {
    if (machines instanceof JsonArray parts) {
      for (int i = 0; i < parts.size(); i++) {
        serverless(parts.element(i), at.child(i));
      }
    } else if (machines instanceof JsonObject named) {
      named.forEachMember(
          (name, machine) -> {
            if (machine instanceof JsonObject properties) {
              add(properties, "definition", at.child(name), type(properties, "type"));
            }
          });
    }
  }

  private void add(
      JsonObject properties, String name, JsonPointer at, @Nullable StateMachineType type) {
    JsonValue value = properties.member(name);
    if (value != null) {
      places.add(new Place(at.child(name), value, type, false));
    }
  }

  private static @Nullable StateMachineType type(JsonObject properties, String name) {
    if (properties.member(name) instanceof JsonString type) {
      for (StateMachineType each : StateMachineType.values()) {
        if (each.name().equals(type.value())) {
          return each;
        }
      }
    }
    return null;
  }
}
