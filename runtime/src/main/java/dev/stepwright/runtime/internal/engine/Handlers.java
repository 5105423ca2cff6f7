package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Task handlers of an engine, by Resource. */
public final class Handlers implements EventLoop.TaskCalls, AutoCloseable {
  private final Map<String, TaskHandler> exact;
  private final List<PatternHandler> patterns;
  private final Map<String, TaskHandler> resolved = new ConcurrentHashMap<>();
  private final @Nullable ExecutorService threads;

  private record PatternHandler(Pattern pattern, TaskHandler handler) {}

  private Handlers(
      Map<String, TaskHandler> exact, List<PatternHandler> patterns, boolean withThreads) {
    this.exact = Map.copyOf(exact);
    this.patterns = List.copyOf(patterns);
    this.threads = withThreads ? Executors.newCachedThreadPool(Handlers::thread) : null;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "stepwright-task");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void call(TaskRequest request, TaskAttempt attempt) {
    TaskHandler handler = find(request.resource());
    if (handler == null) {
      attempt.refuse(nobody(request));
    } else if (threads == null) {
      attempt.end(handle(handler, request));
    } else {
      attempt.called();
      threads.execute(() -> attempt.post(handle(handler, request)));
    }
  }

  private static TaskOutcome handle(TaskHandler handler, TaskRequest request) {
    try {
      return handler.handle(request);
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      return TaskFailures.of(e);
    }
  }

  private static String nobody(TaskRequest request) {
    return "No handler is registered for the Resource '"
        + request.resource()
        + "' of the State '"
        + request.state()
        + "'. Register one with Engine.builder().task(\""
        + request.resource()
        + "\", handler), or give its results with --tasks on the command line.";
  }

  private @Nullable TaskHandler find(String resource) {
    TaskHandler known = resolved.get(resource);
    if (known == null) {
      known = resolve(resource);
      if (known != null) {
        resolved.put(resource, known);
      }
    }
    return known;
  }

  private @Nullable TaskHandler resolve(String resource) {
    TaskHandler handler = exact.get(resource);
    if (handler == null) {
      handler = exact.get(resource.substring(resource.lastIndexOf(':') + 1));
    }
    for (int i = 0; handler == null && i < patterns.size(); i++) {
      if (patterns.get(i).pattern().matcher(resource).matches()) {
        handler = patterns.get(i).handler();
      }
    }
    return handler;
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }

  /** Collects Task handlers. */
  public static final class Builder {
    private final Map<String, TaskHandler> exact = new HashMap<>();
    private final List<PatternHandler> patterns = new ArrayList<>();

    /** Adds a handler for a Resource, a name, or a pattern with {@code *} for any text. */
    public void add(String resource, TaskHandler handler) {
      if (resource.contains("*")) {
        StringBuilder regex = new StringBuilder();
        for (String part : resource.split("\\*", -1)) {
          regex.append(regex.length() == 0 ? "" : ".*").append(Pattern.quote(part));
        }
        patterns.add(
            new PatternHandler(Pattern.compile(regex.toString(), Pattern.DOTALL), handler));
      } else {
        exact.put(resource, handler);
      }
    }

    /** The handlers. */
    public Handlers build(boolean withThreads) {
      return new Handlers(exact, patterns, withThreads);
    }
  }
}
