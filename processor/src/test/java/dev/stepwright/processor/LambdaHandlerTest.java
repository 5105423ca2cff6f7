package dev.stepwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handlers run where no class of Stepwright is: in the jar that one deploys. */
class LambdaHandlerTest {
  private static final JavaFileObject WORKFLOW =
      JavaFileObjects.forSourceString(
          "workflows.Order",
          """
          package workflows;

          import dev.stepwright.dsl.annotation.TaskState;
          import dev.stepwright.dsl.annotation.Workflow;
          import java.util.List;

          @Workflow(inOrder = true, lambdaHandlers = Order.Work.class)
          public interface Order {
            record Item(String id, int count) {}

            @TaskState(resource = "${CountArn}")
            int count(List<Item> items) throws Exception;

            @TaskState(resource = "${PingArn}")
            void ping();

            final class Work implements OrderTasks {
              @Override
              public int count(List<Item> items) throws Exception {
                if (items.isEmpty()) {
                  throw new java.util.concurrent.TimeoutException("nothing to count");
                }
                return items.stream().mapToInt(Item::count).sum();
              }

              @Override
              public void ping() {}
            }
          }
          """);

  @TempDir Path folder = Path.of("");

  private RequestStreamHandler handler(URLClassLoader loader, String name) throws Exception {
    Object handler = loader.loadClass("workflows." + name).getConstructor().newInstance();
    Class<?> type = loader.loadClass(RequestStreamHandler.class.getName());
    var handle =
        type.getMethod(
            "handleRequest",
            InputStream.class,
            OutputStream.class,
            loader.loadClass(Context.class.getName()));
    return (input, output, context) -> {
      try {
        handle.invoke(handler, input, output, null);
      } catch (ReflectiveOperationException e) {
        throw new IOException(e.getCause());
      }
    };
  }

  private URLClassLoader deployed() throws IOException {
    Compilation compilation =
        javac()
            .withOptions("-Xlint:all,-processing,-classfile", "-Werror")
            .withProcessors(new WorkflowProcessor())
            .compile(WORKFLOW);
    assertThat(compilation.diagnostics()).isEmpty();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        Path target = folder.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
        Files.createDirectories(target.getParent());
        try (InputStream bytes = file.openInputStream()) {
          Files.write(target, bytes.readAllBytes());
        }
      }
    }
    URL[] path =
        Stream.concat(
                Stream.of(folder.toUri().toURL()),
                Stream.of(
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonProperty.class,
                        RequestStreamHandler.class)
                    .map(type -> type.getProtectionDomain().getCodeSource().getLocation()))
            .toArray(URL[]::new);
    return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
  }

  private static String handle(RequestStreamHandler handler, String input) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(input.getBytes(UTF_8)), output, null);
    return output.toString(UTF_8);
  }

  @Test
  void needNothingOfStepwright() throws Exception {
    try (URLClassLoader loader = deployed()) {
      RequestStreamHandler count = handler(loader, "OrderCountHandler");

      assertThat(handle(count, "[{\"id\": \"a\", \"count\": 2}, {\"id\": \"b\", \"count\": 3}]"))
          .isEqualTo("5");
      assertThat(handle(handler(loader, "OrderPingHandler"), "{}")).isEqualTo("null");
      assertThat(loader.loadClass("workflows.OrderStates").getField("COUNT").get(null))
          .isEqualTo("Count");
      assertThatThrownBy(() -> handle(count, "[]"))
          .hasRootCauseInstanceOf(java.util.concurrent.TimeoutException.class);
    }
  }

  @Test
  void needTheInterfaceOfLambda() {
    String path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(each -> !each.contains("aws-lambda-java-core"))
            .collect(Collectors.joining(File.pathSeparator));
    Compilation compilation =
        javac().withOptions("-cp", path).withProcessors(new WorkflowProcessor()).compile(WORKFLOW);

    assertThat(compilation.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.getMessage(null))
                  .startsWith("[LAMBDA_HANDLERS]")
                  .contains("Add com.amazonaws:aws-lambda-java-core");
              assertThat(error.getLineNumber()).isEqualTo(7);
            });
  }
}
