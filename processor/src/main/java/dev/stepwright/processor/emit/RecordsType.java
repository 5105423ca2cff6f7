package dev.stepwright.processor.emit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stepwright.dsl.flow.Flow;
import dev.stepwright.dsl.flow.record.DataComponent;
import dev.stepwright.dsl.flow.record.DataRecord;
import dev.stepwright.dsl.flow.record.DataType;
import dev.stepwright.dsl.flow.record.JavadocText;
import dev.stepwright.dsl.flow.record.WorkflowRecord;
import dev.stepwright.dsl.flow.record.WorkflowRecord.Role;
import dev.stepwright.dsl.flow.record.WorkflowRecords;
import dev.stepwright.processor.read.DataTypes;
import dev.stepwright.processor.read.DeclaredShapes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Records of a workflow's data that no Java type is the type of: {@code <Name>Data}. */
public final class RecordsType {
  private final Element workflow;
  private final ClassName name;
  private final DeclaredShapes declared;
  private final Warnings warnings;

  private RecordsType(Element workflow, DeclaredShapes declared, Elements elements) {
    this.warnings = new Warnings(elements);
    this.workflow = workflow;
    this.name = GeneratedType.name(workflow, "Data");
    this.declared = declared;
  }

  /** Writes the records of a workflow's data; whether there are any. */
  public static boolean write(
      Element workflow, Flow flow, DataTypes types, ProcessingEnvironment environment) {
    RecordsType type = new RecordsType(workflow, types.declared(), environment.getElementUtils());
    return type.write(
        WorkflowRecords.of(
            type.name.simpleName(),
            types.types().input(),
            flow,
            types.declared().names(),
            shape -> types.declared().type(shape) != null),
        environment);
  }

  /**
   * Writes records that have no components, for a workflow that has errors, so that code that uses
   * them has none for that; whether there are any.
   *
   * @param states the names of the States
   */
  public static boolean writeErroneous(
      Element workflow,
      Iterable<String> states,
      DataTypes types,
      ProcessingEnvironment environment) {
    RecordsType type = new RecordsType(workflow, types.declared(), environment.getElementUtils());
    // A type of the name is no error here: without errors there may be no records.
    return GeneratedType.isWritten(
        workflow,
        type.type(WorkflowRecords.ofErroneous(type.name.simpleName(), states)),
        environment);
  }

  private boolean write(List<WorkflowRecord> records, ProcessingEnvironment environment) {
    if (!records.isEmpty()) {
      GeneratedType.write(workflow, type(records), environment);
    }
    return !records.isEmpty();
  }

  private TypeSpec type(List<WorkflowRecord> records) {
    TypeSpec.Builder type =
        GeneratedType.of(workflow, TypeSpec.classBuilder(name))
            .addModifiers(Modifier.FINAL)
            .addJavadoc("The data of $L, as far as it is known.\n", Javadoc.workflow(workflow))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (WorkflowRecord each : records) {
      String data = (each.state() == null ? "input" : "effective input");
      CodeBlock of =
          CodeBlock.of(
              "$L of $L",
              each.role() == Role.OUTPUT ? "output" : data,
              each.state() == null
                  ? Javadoc.workflow(workflow)
                  : "the State " + JavadocText.code(each.state()));
      type.addType(record(each.record(), CodeBlock.of("The $L", of), name));
    }
    warnings.suppressIn(type);
    return type.build();
  }

  private TypeSpec record(DataRecord record, CodeBlock what, ClassName around) {
    ClassName own = around.nestedClass(record.name());
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    CodeBlock.Builder notes = CodeBlock.builder();
    for (DataComponent each : record.components()) {
      components.addParameter(component(each, own));
      if (each.isBoxed()) {
        notes.add("@param $L may be $L\n", each.name(), each.mayBeMissing() ? "missing" : "null");
      }
    }
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(own)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(what)
            .addJavadoc(record.open() ? ", of which there may be more.\n" : ".\n");
    if (!notes.isEmpty()) {
      type.addJavadoc("\n").addJavadoc(notes.build());
    }
    if (record.open()) {
      type.addAnnotation(
          AnnotationSpec.builder(JsonIgnoreProperties.class)
              .addMember("ignoreUnknown", "true")
              .build());
    }
    for (DataRecord each : record.nested()) {
      type.addType(record(each, CodeBlock.of("Part of $L", link(own)), own));
    }
    return type.recordConstructor(components.build()).build();
  }

  private static CodeBlock link(ClassName type) {
    return CodeBlock.of("{@link $T}", type);
  }

  private ParameterSpec component(DataComponent component, ClassName own) {
    TypeName type = type(component.type(), own);
    ParameterSpec.Builder parameter =
        ParameterSpec.builder(component.isBoxed() ? type.box() : type, component.name());
    if (component.isRenamed()) {
      parameter.addAnnotation(
          AnnotationSpec.builder(JsonProperty.class)
              .addMember("value", TextLiteral.of(component.member()))
              .build());
    }
    if (component.mayBeMissing()) {
      parameter.addAnnotation(
          AnnotationSpec.builder(JsonInclude.class)
              .addMember("value", "$T.NON_NULL", JsonInclude.Include.class)
              .build());
    }
    return parameter.build();
  }

  private TypeName type(DataType type, ClassName own) {
    if (type instanceof DataType.ListOf list) {
      return ParameterizedTypeName.get(ClassName.get(List.class), type(list.element(), own).box());
    }
    if (type instanceof DataType.MapOf map) {
      return ParameterizedTypeName.get(
          ClassName.get(Map.class), ClassName.get(String.class), type(map.value(), own).box());
    }
    if (type instanceof DataType.Nested nested) {
      return own.nestedClass(nested.name());
    }
    if (type instanceof DataType.Declared known) {
      TypeMirror of = Objects.requireNonNull(declared.type(known.shape()));
      warnings.named(of);
      return TypeName.get(of);
    }
    return switch ((DataType.Basic) type) {
      case STRING -> ClassName.get(String.class);
      case INTEGER -> TypeName.LONG;
      case NUMBER -> TypeName.DOUBLE;
      case BOOLEAN -> TypeName.BOOLEAN;
      case ANY -> ClassName.OBJECT;
    };
  }
}
