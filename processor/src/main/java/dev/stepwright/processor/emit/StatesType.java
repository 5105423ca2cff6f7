package dev.stepwright.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.stepwright.dsl.flow.record.JavadocText;
import dev.stepwright.processor.read.WorkflowReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The names of the States of a workflow or a scope in one as constants: {@code <Name>States}. */
public final class StatesType {
  private StatesType() {}

  /** The qualified name of the type with the constants of a scope. */
  public static String nameOf(Element scope) {
    return GeneratedType.name(scope, "States").canonicalName();
  }

  /** Writes the constants of a scope, if there is no type of their name. */
  public static boolean isWritten(TypeElement scope, ProcessingEnvironment environment) {
    return isWritten(scope, WorkflowReader.stateNames(scope), environment);
  }

  /** Writes the constants of some States, if there is no type of their name. */
  public static boolean isWritten(
      Element scope, Iterable<String> states, ProcessingEnvironment environment) {
    TypeSpec.Builder type =
        GeneratedType.of(scope, TypeSpec.classBuilder(GeneratedType.name(scope, "States")))
            .addModifiers(Modifier.FINAL)
            .addJavadoc("The names of the States of $L.\n", Javadoc.workflow(scope))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    constants(states)
        .forEach(
            (constant, state) ->
                type.addField(
                    FieldSpec.builder(String.class, constant)
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("The State $L.\n", JavadocText.code(state))
                        .initializer(TextLiteral.of(state))
                        .build()));
    return GeneratedType.isWritten(scope, type.build(), environment);
  }

  /** The States by the names of their constants, those of one name numbered. */
  private static Map<String, String> constants(Iterable<String> states) {
    Map<String, String> constants = new LinkedHashMap<>();
    for (String state : states) {
      String constant = constant(state);
      int number = 2;
      String unique = constant;
      while (constants.containsKey(unique) && !state.equals(constants.get(unique))) {
        unique = constant + "_" + number++;
      }
      constants.put(unique, state);
    }
    return constants;
  }

  /** {@code Submit Job} and {@code submitJob} become {@code SUBMIT_JOB}. */
  private static String constant(String state) {
    String words =
        state
            .replaceAll("([\\p{Ll}\\d])(\\p{Lu})", "$1_$2")
            .replaceAll("[^\\p{L}\\p{N}]+", "_")
            .replaceAll("^_+|_+$", "")
            .toUpperCase(Locale.ROOT);
    return words.isEmpty() || !SourceVersion.isIdentifier(words) ? "STATE_" + words : words;
  }
}
