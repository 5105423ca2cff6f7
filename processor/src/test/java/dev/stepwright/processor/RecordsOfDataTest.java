package dev.stepwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Records that are generated of the data of workflows, and code of the module that uses them. */
class RecordsOfDataTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String DELIVERY_WORK =
      """
      package workflows;

      import java.util.List;

      final class Work implements DeliveryTasks {
        @Override
        public Delivery.Parcel packLine(DeliveryData.PackLineInput input) {
          return new Delivery.Parcel(input.line().sku(), input.orderId().length());
        }

        @Override
        public String label(DeliveryData.LabelInput label) {
          return label.to().name() + label.copies() + label.options().color();
        }

        @Override
        public Delivery.Invoices.Invoice invoice(DeliveryData.PrintInput order) {
          return new Delivery.Invoices.Invoice(order.parcels().size());
        }

        @Override
        public String ship(DeliveryData.ShipInput input) {
          return input.papers().label();
        }

        String tracking(DeliveryClient client, Delivery.Order order) throws InterruptedException {
          DeliveryData.Output output = client.run(order);
          return output.tracking();
        }
      }
      """;

  private static Compilation compile(String... sources) {
    return javac()
        .withOptions("-Xlint:all,-processing,-classfile", "-Xdoclint:all,-missing", "-Werror")
        .withProcessors(new WorkflowProcessor())
        .compile(Stream.of(sources).map(RecordsOfDataTest::source).toList());
  }

  private static JavaFileObject source(String text) {
    String name = text.replaceAll("(?s).*?\\b(?:class|interface|record) (\\w+).*", "$1");
    return JavaFileObjects.forSourceString("workflows." + name, text);
  }

  private static String delivery() throws IOException {
    return Files.readString(Path.of("src/test/workflows/good/Delivery.java"))
        .replaceAll("(?s)/\\*\\* Delivers .*?\\*/", "");
  }

  private static Stream<String> errors(Compilation compilation) {
    return compilation.errors().stream().map(error -> error.getMessage(null));
  }

  /** Reads JSON as a record of what was compiled, and writes it again. */
  private static JsonNode thereAndBack(Compilation compilation, String record, String json)
      throws IOException, ClassNotFoundException {
    return MAPPER.readTree(
        MAPPER.writeValueAsString(MAPPER.readValue(json, load(compilation, record))));
  }

  private static Class<?> load(Compilation compilation, String name)
      throws IOException, ClassNotFoundException {
    Map<String, byte[]> classes = new HashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        try (InputStream bytes = file.openInputStream()) {
          String path = file.getName().replaceAll("^/CLASS_OUTPUT/|\\.class$", "");
          classes.put(path.replace('/', '.'), bytes.readAllBytes());
        }
      }
    }
    ClassLoader loader =
        new ClassLoader(RecordsOfDataTest.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
          }
        };
    return Class.forName("workflows." + name, true, loader);
  }

  @Test
  void tasksOfTheModuleTakeThem() throws IOException {
    assertThat(compile(delivery(), DELIVERY_WORK).diagnostics()).isEmpty();
  }

  @Test
  void jacksonReadsAndWritesThem() throws IOException, ClassNotFoundException {
    Compilation compilation = compile(delivery());
    String json =
        """
        {"order-id": "7", "line": {"sku": "a", "count": 2}, "class": "parcel"}
        """;

    assertThat(thereAndBack(compilation, "DeliveryData$PackLineInput", json))
        .isEqualTo(MAPPER.readTree(json));
  }

  @Test
  void whateverTheirMembersAreCalled() throws IOException, ClassNotFoundException {
    String json =
        """
        {"string": {"list": [{"object": {"long": 1}}], "map": {"double": 1.5}, "json property": 1},
         "String": {"override": {"a": "b"}}, "Object": {"class": {"Wild": {"odd": true}}},
         "isOpen": true, "getName": "a", "is": 1, "get": 2, "set": 3, "name": "b", "URL": "c",
         "aB": "d", "a-b": "e", "a_b": "f", "1st": "h", "toString": "i", "hashCode": "j",
         "record": 1, "var": 2, "yield": 3, "x y": 4, "$": 5, "é": 6, "quote\\"": 7, "*/": 8,
         "input": {"input": {"output": {"c": null}}}, "generated": {"jsonProperty": {"List": [1]}}}
        """;
    Compilation compilation =
        compile(
            """
            package workflows;

            import dev.stepwright.dsl.annotation.*;

            @Workflow
            interface Wild {
              @PassState(end = true, result = %s)
              void make();
            }
            """
                .formatted(
                    "\"\"\"\n"
                        + MAPPER.readTree(json).toPrettyString().replace("\\", "\\\\")
                        + "\"\"\""));

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(thereAndBack(compilation, "WildData$MakeOutput", json))
        .isEqualTo(MAPPER.readTree(json));
  }

  @Test
  void whatMayBeMissingStaysMissing() throws IOException, ClassNotFoundException {
    Compilation compilation =
        compile(
            """
            package workflows;

            import dev.stepwright.dsl.annotation.*;

            @Workflow(inOrder = true)
            interface Maybe {
              @ChoiceState(otherwise = "Large")
              @When(variable = "$.a", isPresent = true, next = "Small")
              void which();

              @PassState(result = "{\\"a\\": 1, \\"c\\": null}", next = "Last")
              void small();

              @PassState(result = "{\\"b\\": true, \\"c\\": 1}", next = "Last")
              void large();

              @PassState(end = true)
              void last();
            }
            """);

    assertThat(compilation.errors()).isEmpty();
    for (String json : new String[] {"{\"a\": 1, \"c\": null}", "{\"b\": true, \"c\": 1}"}) {
      assertThat(thereAndBack(compilation, "MaybeData$LastInput", json))
          .isEqualTo(MAPPER.readTree(json));
    }
  }

  @Test
  void errorsOfTheDataAreTheOnlyOnes() throws IOException {
    Compilation compilation =
        compile(
            delivery().replace("\"order.$\": \"$.id\"", "\"order.$\": \"$.no\""), DELIVERY_WORK);

    assertThat(errors(compilation))
        .singleElement()
        .satisfies(error -> assertThat(error).startsWith("[").contains("$.no"));
  }

  @Test
  void errorsOfTheDefinitionAreTheOnlyOnes() throws IOException {
    Compilation compilation =
        compile(
            delivery()
                .replace("resource = \"${ShipArn}\",", "resource = \"${ShipArn}\", next = \"No\","),
            DELIVERY_WORK);

    assertThat(errors(compilation))
        .singleElement()
        .satisfies(error -> assertThat(error).startsWith("[TRANSITION_TARGET_UNKNOWN]"));
  }

  @Test
  void aTypeOfTheirNameIsReported() throws IOException {
    Compilation compilation = compile(delivery(), "package workflows; final class DeliveryData {}");

    assertThat(errors(compilation)).anyMatch(error -> error.startsWith("[NAME_TAKEN]"));
  }

  @Test
  void codeBesideABuilderUsesThem() {
    Compilation compilation =
        compile(
            """
            package workflows;

            import static dev.stepwright.dsl.builder.Workflows.*;

            import dev.stepwright.dsl.annotation.Workflow;
            import dev.stepwright.dsl.builder.WorkflowDefinition;
            import dev.stepwright.dsl.json.JsonValue;

            final class Built {
              private Built() {}

              record Order(String id) {}

              @Workflow(name = "Built")
              static WorkflowDefinition<Order, JsonValue> built() {
                var order = input(Order.class);
                return workflow(pass("Ship").parameters(object().with("order", order.at(Order::id))));
              }

              static String order(BuiltData.Output output) {
                return output.order();
              }
            }
            """);

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generatedSourceFile("workflows.BuiltData")).isPresent();
  }

  @Test
  void thereAreNoneWhereTypesSayAll() {
    Compilation compilation =
        compile(
            """
            package workflows;

            import dev.stepwright.dsl.annotation.*;

            @Workflow(inOrder = true)
            interface Typed {
              record Order(String id) {}

              @TaskState(resource = "${OneArn}")
              Order one(Order order);

              @PassState
              void two();
            }
            """);

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generatedSourceFiles())
        .noneMatch(file -> Outputs.name(file).contains("Data"));
  }
}
