package dev.stepwright.examples.slides;

import dev.stepwright.examples.ExampleRun;
import dev.stepwright.runtime.Engine;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Runs one of the slides' examples. */
public final class SlidesMain {
  private SlidesMain() {}

  /** Runs the workflow that is the first argument on the file that is the second. */
  public static void main(String[] args) throws IOException, InterruptedException {
    String workflow = args.length == 0 ? "" : args[0];
    String[] input = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
    Functions functions = new Functions();
    Engine.Builder engine = ExampleRun.engine();
    switch (workflow) {
      case "Addition" ->
          new ExampleRun<>(workflow, Addition.Sheet.class)
              .main(
                  input,
                  engine.tasks(AdditionTasks.of(functions)),
                  (built, sheet) -> new AdditionClient(built).run(sheet));
      case "Preparation" ->
          new ExampleRun<>(workflow, Preparation.Values.class)
              .main(
                  input,
                  engine.tasks(PreparationTasks.of(functions)),
                  (built, values) -> new PreparationClient(built).run(values));
      case "FunWithMath" ->
          new ExampleRun<>(workflow, List.class)
              .main(
                  input,
                  engine.tasks(FunWithMathTasks.of(functions)),
                  (built, numbers) -> new FunWithMathClient(built).run(numbers));
      case "CustomerLookup" ->
          new ExampleRun<>(workflow, CustomerLookup.Customer.class)
              .main(
                  input,
                  engine.tasks(CustomerLookupTasks.of(functions)),
                  (built, customer) -> new CustomerLookupClient(built).run(customer));
      case "Sorting" ->
          new ExampleRun<>(workflow, Sorting.Thing.class)
              .main(
                  input,
                  engine.tasks(SortingTasks.of(functions)),
                  (built, thing) -> new SortingClient(built).run(thing));
      case "Report" ->
          new ExampleRun<>(workflow, Report.Order.class)
              .main(
                  input,
                  engine.tasks(ReportTasks.of(functions)),
                  (built, order) -> new ReportClient(built).run(order));
      default -> {
        System.err.println(
            "Expected Addition, Preparation, FunWithMath, CustomerLookup, Sorting or Report");
        System.exit(2);
      }
    }
  }
}
