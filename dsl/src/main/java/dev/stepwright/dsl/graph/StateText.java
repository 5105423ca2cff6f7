package dev.stepwright.dsl.graph;

import dev.stepwright.dsl.model.Arns;
import dev.stepwright.dsl.model.FailState;
import dev.stepwright.dsl.model.ItemProcessor;
import dev.stepwright.dsl.model.MapState;
import dev.stepwright.dsl.model.ProcessorConfig;
import dev.stepwright.dsl.model.Source;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.TaskState;
import dev.stepwright.dsl.model.WaitState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to say about a State but its name. */
final class StateText {
  private static final int MAX_DETAIL = 56;

  private StateText() {}

  /** Its type and what it does, in a few words. */
  static String detail(State state) {
    String work = work(state);
    String type = state.type().text();
    return work.isEmpty() ? type : type + " · " + Texts.shortened(work, MAX_DETAIL);
  }

  /** All of it, in lines. */
  static String title(State state) {
    String resource = state instanceof TaskState task ? Texts.of(task.resource()) : work(state);
    String comment = state.common().comment();
    return state.name()
        + "\n"
        + state.type().text()
        + (resource.isEmpty() ? "" : " · " + resource)
        + (comment == null || comment.isBlank() ? "" : "\n" + comment);
  }

  private static String work(State state) {
    if (state instanceof TaskState task) {
      return resource(Texts.of(task.resource()));
    }
    if (state instanceof WaitState wait) {
      return wait.seconds() == null
          ? "until " + text(wait.timestamp())
          : text(wait.seconds()) + " s";
    }
    if (state instanceof FailState fail) {
      return text(fail.error());
    }
    return state instanceof MapState map ? mode(map.itemProcessor()) : "";
  }

  /** {@code INLINE}, or {@code DISTRIBUTED} with the type of its Executions. */
  private static String mode(ItemProcessor processor) {
    ProcessorConfig config = processor.processorConfig();
    if (config == null || config.mode() == null) {
      return ProcessorConfig.Mode.INLINE.name();
    }
    String mode = Texts.of(config.mode());
    return config.executionType() == null ? mode : mode + " " + Texts.of(config.executionType());
  }

  /** A Resource without what is the same in most: {@code dynamodb:putItem}, {@code my-function}. */
  private static String resource(String resource) {
    List<String> parts = Arns.parts(resource);
    if (parts.isEmpty()) {
      return resource;
    }
    String service = parts.get(2);
    String rest = parts.get(5);
    if (service.equals("states")) {
      return rest.startsWith("activity:") ? "activity " + rest.substring(9) : rest;
    }
    boolean function = service.equals("lambda") && rest.startsWith("function:");
    return function ? "function " + rest.substring(9) : service + ":" + rest;
  }

  private static String text(@Nullable Source<?> source) {
    if (source instanceof Source.Given<?> given) {
      return Texts.of(given.value());
    }
    if (source instanceof Source.FromPath<?> path) {
      return Texts.of(path.path());
    }
    return source instanceof Source.FromCall<?> call ? call.call().toString() : "";
  }
}
