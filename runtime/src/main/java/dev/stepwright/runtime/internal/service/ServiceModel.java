package dev.stepwright.runtime.internal.service;

import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What the operations of a service answer. Immutable. */
public final class ServiceModel {
  private static final JsonReader READER = new JsonReader(1 << 24);
  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,40}");
  private static final Map<String, Optional<ServiceModel>> MODELS = new ConcurrentHashMap<>();

  private final JsonObject operations;
  private final JsonObject shapes;

  private ServiceModel(JsonObject model) {
    this.operations = (JsonObject) Objects.requireNonNull(model.member("operations"));
    this.shapes = (JsonObject) Objects.requireNonNull(model.member("shapes"));
  }

  /**
   * The model of a service.
   *
   * @param service its name in {@code aws-sdk} integrations, such as {@code sfn}
   * @return nothing if it is not among those that are known here
   */
  public static Optional<ServiceModel> of(String service) {
    return NAME.matcher(service).matches()
        ? MODELS.computeIfAbsent(service, ServiceModel::read)
        : Optional.empty();
  }

  private static Optional<ServiceModel> read(String service) {
    try (InputStream stream = ServiceModel.class.getResourceAsStream(service + ".json")) {
      if (stream == null) {
        return Optional.empty();
      }
      JsonDocument document = Objects.requireNonNull(READER.read(stream).document(), service);
      return Optional.of(new ServiceModel((JsonObject) document.root()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of its operations. */
  List<String> operations() {
    return operations.names();
  }

  /** Whether there is an operation of this name, such as {@code startExecution}. */
  public boolean has(String operation) {
    return operations.member(operation) != null;
  }

  /**
   * Checks an answer of an operation.
   *
   * @param allRequired whether required members have to be there
   * @return what is wrong with it, in AWS's words; nothing if it is such an answer
   */
  public Optional<String> fault(String operation, JsonValue answer, boolean allRequired) {
    return operations.member(operation) instanceof JsonString shape
        ? new AnswerCheck(shapes, allRequired).fault(answer, shape.value())
        : Optional.empty();
  }
}
