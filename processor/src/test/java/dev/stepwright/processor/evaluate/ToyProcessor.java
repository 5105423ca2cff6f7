package dev.stepwright.processor.evaluate;

import dev.stepwright.dsl.builder.CallOrigin;
import dev.stepwright.dsl.builder.CallSite;
import dev.stepwright.dsl.builder.Toy;
import dev.stepwright.processor.report.Reporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates factories of toys. A word that begins with {@code !} is a finding, at its place; {@code
 * !3!} at its third character. For each toy {@code X.member} there is a type {@code XClient}.
 */
public class ToyProcessor extends AbstractProcessor {
  private final Map<Factory, String> pending = new LinkedHashMap<>();
  private @Nullable Evaluator evaluator;
  private @Nullable Reporter reporter;

  /** What was said, by the name of the factory. */
  final Map<String, List<String>> toys = new LinkedHashMap<>();

  /** How often each factory was deferred. */
  final List<String> deferred = new ArrayList<>();

  /** Types to write in the first round, by their names. */
  final Map<String, String> writes = new LinkedHashMap<>();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(Evaluator.TIMEOUT, Evaluator.CLASS_PATH);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /** The environment, as the build tool gives it. */
  ProcessingEnvironment wrap(ProcessingEnvironment environment) {
    return environment;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(wrap(environment));
    evaluator = new Evaluator(processingEnv, Toy.class);
    reporter = new Reporter(processingEnv);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Evaluator known = Objects.requireNonNull(evaluator);
    known.sources(round);
    for (Element element : round.getElementsAnnotatedWith(Toy.Make.class)) {
      var problem = FactoryProblems.of(element, Toy.class.getName());
      if (problem.isPresent()) {
        Objects.requireNonNull(reporter).print(problem.get());
      } else {
        pending.put(Factory.of(element), String.valueOf(element.getEnclosingElement()));
      }
    }
    writes.forEach(this::write);
    writes.clear();
    known.evaluate(pending.keySet(), round.processingOver()).forEach(this::take);
    if (round.processingOver()) {
      known.close();
    }
    return false;
  }

  private void take(Factory factory, Evaluation evaluation) {
    if (evaluation instanceof Evaluation.Deferred) {
      deferred.add(factory.toString());
      return;
    }
    String name = Objects.requireNonNull(pending.remove(factory));
    TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
    if (evaluation instanceof Evaluation.Failed failed) {
      failed.findings().forEach(finding -> print(type, finding));
    } else if (evaluation instanceof Evaluation.Evaluated evaluated) {
      Toy toy = (Toy) evaluated.value();
      toys.put(factory.toString(), toy.texts());
      System.getLogger("toy").log(System.Logger.Level.DEBUG, toy);
      toy.words().forEach(word -> print(type, word));
      if (!toy.texts().contains("no client")) {
        write(name + "Client", "");
      }
      if (toy.texts().contains("print")) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.NOTE, factory + " " + toy);
      }
    }
  }

  private void print(Element type, EvaluationFinding finding) {
    Objects.requireNonNull(reporter)
        .print(
            Diagnostic.Kind.ERROR,
            finding.code().name(),
            type,
            finding.place(),
            finding.message(),
            finding.hint());
  }

  private void print(Element type, Toy.Word word) {
    if (!word.text().startsWith("!")) {
      return;
    }
    int end = word.text().indexOf('!', 1);
    int offset = end < 0 ? -1 : Integer.parseInt(word.text().substring(1, end));
    CallSite site = word.site();
    Objects.requireNonNull(reporter)
        .print(
            Diagnostic.Kind.ERROR,
            "WORD",
            type,
            site == null
                ? null
                : Objects.requireNonNull(evaluator)
                    .place(new CallOrigin(site, word.argument(), offset))
                    .orElse(null),
            word.text(),
            "");
  }

  private void write(String name, String members) {
    try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
      int end = name.lastIndexOf('.');
      writer.write(
          (end < 0 ? "" : "package " + name.substring(0, end) + ";\n")
              + "public class "
              + name.substring(end + 1)
              + " {"
              + members
              + "}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
