package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.OriginTable;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The document that is being made: where its parts come from, and what is wrong with them. */
final class Document {
  final OriginTable origins = new OriginTable();
  final List<BuilderProblem> problems = new ArrayList<>();
  final Set<JsonPointer> unknown = new HashSet<>();
  final List<TaskBinding> tasks = new ArrayList<>();

  /** In the text each value has a line of its own. */
  private static final int MOST_VALUES = DefinitionReader.MAX_BYTES / 4;

  private final QueryLanguage machineLanguage;
  private int values;

  /** It gets larger than any definition may be; parts that share parts double it at each step. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  Document(QueryLanguage machineLanguage) {
    this.machineLanguage = machineLanguage;
  }

  void put(JsonPointer at, @Nullable CallOrigin origin) {
    if (++values > MOST_VALUES) {
      throw new TooLarge();
    }
    if (origin != null) {
      origins.put(at, origin);
    }
  }

  /** A text that is made of others. */
  static String text(String joined) {
    if (joined.length() > DefinitionReader.MAX_BYTES) {
      throw new TooLarge();
    }
    return joined;
  }

  void problem(BuilderProblem.Code code, @Nullable CallOrigin origin, String message, String hint) {
    problems.add(new BuilderProblem(code.name(), message, hint, origin));
  }

  /** Writes an object of fields. */
  JsonObject object(Fields fields, JsonPointer at, QueryLanguage language) {
    JsonObject.Builder to = JsonObject.builder();
    fields(fields, at, language, to);
    return to.build();
  }

  /** Writes fields into the object at a place. */
  void fields(Fields fields, JsonPointer at, QueryLanguage language, JsonObject.Builder to) {
    for (Fields.Entry entry : fields.entries()) {
      if (entry.part() instanceof Raw raw) {
        raw.write(this, at, fields, to);
        continue;
      }
      String name = entry.part().field(entry.name(), language);
      JsonPointer place = at.child(name);
      put(place, entry.origin());
      JsonValue value = entry.part().write(this, place, language);
      if (value != null) {
        to.put(name, value);
      }
    }
  }

  /** Writes an array of rules in JSONPath. */
  JsonArray rules(List<Rule<?>> rules, JsonPointer at) {
    List<JsonValue> written = new ArrayList<>();
    for (Rule<?> rule : rules) {
      written.add(rule.object(this, at.child(written.size())));
    }
    return JsonArray.of(written);
  }

  /** Writes an object that holds States. */
  JsonObject scope(Fields fields, Fragment<?, ?> states, JsonPointer at) {
    JsonObject.Builder to = JsonObject.builder();
    fields(fields, at, machineLanguage, to);
    put(at.child("StartAt"), states.startOrigin());
    to.put("StartAt", new JsonString(states.start()));
    to.put("States", states(states, at.child("States")));
    return to.build();
  }

  private JsonObject states(Fragment<?, ?> states, JsonPointer at) {
    problems.addAll(states.problems());
    Map<String, JsonValue> written = new LinkedHashMap<>();
    Map<String, Node> named = new HashMap<>();
    for (Node node : states.closed()) {
      if (named.putIfAbsent(node.name(), node) != null) {
        problem(
            BuilderProblem.Code.STATE_NAME_DUPLICATE,
            node.origin(),
            "There are two States `" + node.name() + "`",
            "Give each State a name of its own.");
        continue;
      }
      JsonPointer place = at.child(node.name());
      if (node.origin() != null) {
        put(place, node.origin());
        origins.putName(place, node.origin());
      }
      written.put(node.name(), state(node, place));
    }
    return JsonObject.of(written);
  }

  private JsonObject state(Node node, JsonPointer at) {
    QueryLanguage language =
        node.fields().get("QueryLanguage") instanceof Language own
            ? own.language()
            : machineLanguage;
    JsonObject.Builder to = JsonObject.builder();
    to.put("Type", new JsonString(node.type().text()));
    put(at.child("Type"), node.origin());
    fields(node.fields(), at, language, to);
    Node.Transition transition = node.transition();
    if (transition != null) {
      put(at.child(transition.field()), transition.origin());
      to.put(transition.field(), transition.value());
    }
    return to.build();
  }
}
