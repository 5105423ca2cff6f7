package dev.stepwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.CommonFields;
import dev.stepwright.dsl.model.ComparisonOperator;
import dev.stepwright.dsl.model.ComparisonOperator.Operand;
import dev.stepwright.dsl.model.Condition;
import dev.stepwright.dsl.model.DataFlow;
import dev.stepwright.dsl.model.ErrorHandling;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.MapItems;
import dev.stepwright.dsl.model.MapState;
import dev.stepwright.dsl.model.ProcessorConfig;
import dev.stepwright.dsl.model.ReaderConfig;
import dev.stepwright.dsl.model.ResultWriter;
import dev.stepwright.dsl.model.Source;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.Transition;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever the model has, the annotations have: a component of a record is a member. */
class AnnotationsHaveTheModelTest {

  /** Records whose annotations have other names. */
  private static final Map<String, String> ANNOTATIONS =
      Map.of(
          "StateMachine", "Workflow",
          "Retrier", "Retry",
          "Catcher", "Catch",
          "ChoiceRule", "When",
          "Nested", "Condition");

  /** What has no annotation of its own: its components are members of the one around it. */
  private static final Set<Class<?>> EMBEDDED =
      Set.of(
          CommonFields.class,
          DataFlow.class,
          ErrorHandling.class,
          MapItems.class,
          MapState.Tolerance.class,
          Transition.class,
          Condition.class,
          ProcessorConfig.class,
          ReaderConfig.class,
          ResultWriter.WriterConfig.class);

  /** Components whose members have other names; without one, they are not members. */
  private static final Map<String, String> MEMBERS =
      Map.ofEntries(
          Map.entry("StateMachine.states", ""),
          Map.entry("Branch.states", ""),
          Map.entry("ItemProcessor.states", ""),
          Map.entry("And.conditions", "and"),
          Map.entry("Or.conditions", "or"),
          Map.entry("Not.condition", "not"),
          Map.entry("Expression.value", "condition"),
          Map.entry("DataTest.operator", ""),
          Map.entry("Next.state", "next"),
          Map.entry("Tolerance.count", "toleratedFailureCount"),
          Map.entry("Tolerance.percentage", "toleratedFailurePercentage"));

  /** What stands in an embedded record and is not allowed around it. */
  private static final Map<String, Set<String>> NOT_ALLOWED =
      Map.of(
          "PassState", Set.of("arguments", "resultSelector"),
          "MapState", Set.of("arguments"),
          "ChoiceState", Set.of("parameters", "arguments", "resultSelector", "resultPath"),
          "WaitState", Set.of("parameters", "arguments", "resultSelector", "resultPath"),
          "SucceedState",
              Set.of("parameters", "arguments", "resultSelector", "resultPath", "assign"),
          "Condition", Set.of("condition"));

  @Test
  void everyComponentIsAMember() {
    Set<Class<?>> model = new LinkedHashSet<>();
    reach(StateMachine.class, model);

    assertThat(model)
        .filteredOn(type -> type.isRecord() && !isEmbedded(type))
        .hasSizeGreaterThan(15)
        .allSatisfy(type -> assertMembers(annotation(type), members(type)));
    assertMembers(dev.stepwright.dsl.annotation.Test.class, members(Condition.DataTest.class));
  }

  private static void assertMembers(Class<?> annotation, Set<String> expected) {
    Set<String> allowed = new LinkedHashSet<>(expected);
    allowed.removeAll(NOT_ALLOWED.getOrDefault(annotation.getSimpleName(), Set.of()));
    assertThat(Arrays.stream(annotation.getDeclaredMethods()).map(Method::getName))
        .as(annotation.getName())
        .containsAll(allowed);
  }

  private static Class<?> annotation(Class<?> type) {
    String name = ANNOTATIONS.getOrDefault(type.getSimpleName(), type.getSimpleName());
    try {
      return Class.forName(Workflow.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(type + " has no annotation", e);
    }
  }

  /** Gathers the types of the model that a type has in it, except values of fields. */
  private static void reach(Class<?> type, Set<Class<?>> reached) {
    boolean value = type == FieldValue.class || type == Source.class;
    if (value || type.getPackage() != StateMachine.class.getPackage() || !reached.add(type)) {
      return;
    }
    if (type.isSealed()) {
      List.of(type.getPermittedSubclasses()).forEach(each -> reach(each, reached));
    }
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        classes(component.getGenericType()).forEach(each -> reach(each, reached));
      }
    }
  }

  /** The classes that a type is written with. */
  private static List<Class<?>> classes(Type type) {
    if (!(type instanceof ParameterizedType generic)) {
      return type instanceof Class<?> plain ? List.of(plain) : List.of();
    }
    List<Class<?>> classes = new ArrayList<>(classes(generic.getRawType()));
    List.of(generic.getActualTypeArguments()).forEach(each -> classes.addAll(classes(each)));
    return classes;
  }

  private static boolean isEmbedded(Class<?> type) {
    return EMBEDDED.contains(type)
        || Arrays.stream(type.getInterfaces()).anyMatch(EMBEDDED::contains);
  }

  private static Set<String> members(Class<?> type) {
    Set<String> members = new LinkedHashSet<>();
    if (type.isSealed()) {
      List.of(type.getPermittedSubclasses()).forEach(each -> members.addAll(members(each)));
    } else if (type == Transition.End.class) {
      members.add("end");
    } else {
      for (RecordComponent component : type.getRecordComponents()) {
        members.addAll(
            isEmbedded(component.getType())
                ? members(component.getType())
                : members(type, component));
      }
    }
    return members;
  }

  private static Set<String> members(Class<?> type, RecordComponent component) {
    String key = type.getSimpleName() + "." + component.getName();
    String name = Objects.requireNonNull(MEMBERS.getOrDefault(key, component.getName()));
    if (name.isEmpty()) {
      return Set.of();
    }
    if (key.equals("DataTest.operand")) {
      return operators();
    }
    if (name.equals("unknownFields")) {
      return Set.of("raw");
    }
    Set<String> members = new LinkedHashSet<>(Set.of(name));
    if (component.getType() == Source.class) {
      members.add(name + "Path");
    }
    // The member `condition` is itself a text.
    if (type != Condition.Expression.class && isNoText(component)) {
      members.add(name + "Expression");
    }
    return members;
  }

  /** Whether the value of a field is a number, a boolean or an enum. */
  private static boolean isNoText(RecordComponent component) {
    List<Class<?>> classes = classes(component.getGenericType());
    Class<?> value = classes.get(classes.size() - 1);
    return (classes.contains(FieldValue.class) || classes.contains(Source.class))
        && (value.isEnum() || Number.class.isAssignableFrom(value) || value == Boolean.class);
  }

  private static Set<String> operators() {
    Set<String> members = new LinkedHashSet<>();
    for (ComparisonOperator operator : ComparisonOperator.values()) {
      String field = operator.field();
      String member = field.substring(0, 1).toLowerCase(Locale.ROOT) + field.substring(1);
      members.add(member);
      if (operator.operand() == Operand.NUMBER || operator.operand() == Operand.BOOLEAN) {
        members.add(member + "Expression");
      }
    }
    return members;
  }
}
