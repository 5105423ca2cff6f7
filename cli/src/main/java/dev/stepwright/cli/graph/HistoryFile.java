package dev.stepwright.cli.graph;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.runtime.script.ScriptFault;
import dev.stepwright.runtime.script.ScriptFile;
import dev.stepwright.runtime.script.ScriptNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file with a history: what GetExecutionHistory answers, {@code {"events": […]}}, or what {@code
 * stepwright run} prints, {@code {"history": […]}}.
 */
public final class HistoryFile {
  private static final String EXPECTED =
      "an object with `events`, as `aws stepfunctions get-execution-history` prints it, or with"
          + " `history`, as `stepwright run --history --format json` does";

  private HistoryFile() {}

  /**
   * One event, as far as it tells of the path.
   *
   * @param id its number
   * @param previousId the number of the event it follows from, or 0
   * @param type its type, such as {@code TaskStateEntered}
   * @param state the name of the State in its details, or null
   */
  public record Event(long id, long previousId, String type, @Nullable String state) {}

  /**
   * The events of a file, ordered by their numbers.
   *
   * @param name the file's name, for messages
   * @param bytes what it holds
   * @throws ScriptFault if that is no history
   */
  public static List<Event> read(String name, byte[] bytes) {
    ScriptNode root = ScriptFile.json(name, bytes).root();
    Map<String, ScriptNode> members = root.members(EXPECTED);
    ScriptNode events = members.getOrDefault("events", members.get("history"));
    if (events == null) {
      throw root.fault("no history; expected " + EXPECTED);
    }
    List<Event> read = new ArrayList<>();
    for (ScriptNode event : events.elements("an array of events")) {
      read.add(event(event));
    }
    read.sort(Comparator.comparingLong(Event::id));
    return read;
  }

  private static Event event(ScriptNode event) {
    Map<String, ScriptNode> members = event.members("an event, which is an object");
    ScriptNode type = members.get("type");
    if (type == null) {
      throw event.fault("an event without `type`");
    }
    return new Event(
        number(event, members.get("id")),
        members.containsKey("previousEventId") ? number(event, members.get("previousEventId")) : 0,
        type.text("a type such as TaskStateEntered"),
        state(members));
  }

  private static long number(ScriptNode event, @Nullable ScriptNode member) {
    if (member == null || !(member.value() instanceof JsonNumber number)) {
      throw event.fault("an event whose `id` or `previousEventId` is no number");
    }
    return new BigDecimal(number.toString()).longValue();
  }

  /** The State in the details: the name in most, `state` of a failed evaluation. */
  private static @Nullable String state(Map<String, ScriptNode> event) {
    for (Map.Entry<String, ScriptNode> member : event.entrySet()) {
      if (member.getKey().endsWith("EventDetails")) {
        Map<String, ScriptNode> details = member.getValue().members("the details of an event");
        ScriptNode state =
            details.get(member.getKey().startsWith("evaluationFailed") ? "state" : "name");
        return state == null ? null : state.text("the name of a State");
      }
    }
    return null;
  }
}
