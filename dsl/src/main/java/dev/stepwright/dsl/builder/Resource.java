package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What does the work of a Task. */
final class Resource extends Part {
  private final String resource;
  private final @Nullable Reference method;
  private final @Nullable CallOrigin origin;

  Resource(String resource, @Nullable Reference method, @Nullable CallOrigin origin) {
    this.resource = resource;
    this.method = method;
    this.origin = origin;
  }

  @Override
  JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
    if (method != null) {
      if (method.isLambda() || method.descriptor().startsWith("()")) {
        document.problem(
            BuilderProblem.Code.NOT_A_TASK_METHOD,
            origin,
            method.isLambda()
                ? "A lambda expression is no method that could be bound to the Task"
                : "The method " + method.method() + " has no parameter",
            "Write a reference to a method with one parameter, such as Jobs::submit.");
      } else {
        document.tasks.add(
            new TaskBinding(
                Objects.requireNonNull(at.parent()),
                method.owner(),
                method.method(),
                method.descriptor(),
                origin));
      }
    }
    return new JsonString(resource);
  }
}
