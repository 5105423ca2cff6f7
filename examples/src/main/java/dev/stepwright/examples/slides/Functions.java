package dev.stepwright.examples.slides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The functions behind all of them. */
final class Functions
    implements AdditionTasks,
        PreparationTasks,
        FunWithMathTasks,
        CustomerLookupTasks,
        SortingTasks,
        ReportTasks {

  @Override
  public int add(Addition.Numbers numbers) {
    return numbers.val1() + numbers.val2();
  }

  @Override
  public String prepare(PreparationData.PrepareDataInput input) {
    return "first " + input.parts().first() + ", last " + input.parts().last3();
  }

  @Override
  public int add(List<Integer> numbers) {
    return numbers.get(0) + numbers.get(1);
  }

  @Override
  public int subtract(List<Integer> numbers) {
    return numbers.get(0) - numbers.get(1);
  }

  @Override
  public String findAddress(CustomerLookup.Customer customer) {
    return "1 Main Street, where " + customer.name() + " lives";
  }

  @Override
  public String findPhone(CustomerLookup.Customer customer) {
    return "555-0100";
  }

  @Override
  public String foo(Sorting.Thing thing) {
    return "foo of " + thing.type();
  }

  @Override
  public String bar(Sorting.Thing thing) {
    return "bar of " + thing.value();
  }

  @Override
  public String generate(Report.Order order) {
    throw new UncheckedIOException(new IOException("The printer is out of paper"));
  }

  @Override
  public String archive(Report.Order order) {
    return "archived: " + order.title();
  }
}
