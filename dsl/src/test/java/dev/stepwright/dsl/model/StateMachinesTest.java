package dev.stepwright.dsl.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.template.IntrinsicCall;
import dev.stepwright.dsl.template.IntrinsicFunction;
import dev.stepwright.dsl.template.PayloadTemplate;
import dev.stepwright.dsl.template.TemplateNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The random State Machines leave nothing of the model out. */
class StateMachinesTest {
  private static final int SAMPLES = 2000;

  @Test
  void haveEveryComponentAndEveryAlternativeOfTheModel() throws ReflectiveOperationException {
    Set<String> missing = everything();
    int all = missing.size();
    int seed = 0;
    while (seed < SAMPLES && !missing.isEmpty()) {
      visit(StateMachines.of(seed++, 3), missing);
    }
    System.out.println(seed + " State Machines have all " + all + " parts of the model");
    assertThat(missing).isEmpty();
  }

  @Test
  void areTheSameForTheSameSeed() {
    assertThat(StateMachines.of(7, 3)).isEqualTo(StateMachines.of(7, 3));
  }

  /** Every record, component, permitted subtype and constant of the model. */
  private static Set<String> everything() {
    Set<String> parts = new TreeSet<>();
    List<Class<?>> types = new ArrayList<>(List.of(IntrinsicFunction.class, TemplateNode.class));
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.stepwright.dsl.model")
            .stream()
            .map(JavaClass::reflect)
            .forEach(types::add);
    for (Class<?> type : types) {
      if (type.isSealed()) {
        Arrays.stream(type.getPermittedSubclasses()).forEach(sub -> parts.add(sub.getName()));
      }
      if (type.isRecord()) {
        parts.add(type.getName());
        for (RecordComponent component : type.getRecordComponents()) {
          parts.add(name(component));
        }
      }
      if (type.isEnum()) {
        Arrays.stream(type.getEnumConstants()).forEach(constant -> parts.add(name(constant)));
      }
    }
    return parts;
  }

  private static String name(RecordComponent component) {
    return component.getDeclaringRecord().getName() + "." + component.getName();
  }

  private static String name(Object constant) {
    return ((Enum<?>) constant).getDeclaringClass().getName() + "." + constant;
  }

  private static void visit(@Nullable Object value, Set<String> missing)
      throws ReflectiveOperationException {
    if (value instanceof Record) {
      missing.remove(value.getClass().getName());
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        Object part = component.getAccessor().invoke(value);
        if (isPresent(part)) {
          missing.remove(name(component));
        }
        visit(part, missing);
      }
    }
    if (value instanceof State state) {
      visit(state.type(), missing);
    } else if (value instanceof ComparisonOperator operator) {
      missing.remove(name(operator));
      visit(operator.operand(), missing);
    } else if (value instanceof Enum<?> constant) {
      missing.remove(name(constant));
    } else if (value instanceof PayloadTemplate template) {
      visit(template.root(), missing);
    } else if (value instanceof IntrinsicCall call) {
      visit(call.function(), missing);
    } else if (value instanceof List<?> list) {
      visitAll(list, missing);
    } else if (value instanceof Map<?, ?> map && !(value instanceof JsonObject)) {
      visitAll(map.values(), missing);
    }
  }

  private static void visitAll(Collection<?> values, Set<String> missing)
      throws ReflectiveOperationException {
    for (Object value : values) {
      visit(value, missing);
    }
  }

  private static boolean isPresent(@Nullable Object value) {
    return !(value == null
        || value.equals(false)
        || (value instanceof Collection<?> collection && collection.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty()));
  }
}
