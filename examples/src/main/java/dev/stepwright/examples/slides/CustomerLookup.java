package dev.stepwright.examples.slides;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;

/** Looks up the address and the phone of a customer at the same time. */
@Workflow(
    inOrder = true,
    input = CustomerLookup.Customer.class,
    output = CustomerLookupData.Output.class)
interface CustomerLookup {
  /** A customer. */
  record Customer(String name) {}

  @ParallelState(
      name = "LookupCustomerInfo",
      branches = {Address.class, Phone.class},
      resultSelector =
          """
          { "address.$": "$[0]", "phone.$": "$[1]" }""")
  void lookUp();

  /** The first branch. */
  @Branch
  interface Address {
    @TaskState(name = "LookupAddress", resource = "${AddressFinderArn}", end = true)
    String findAddress(Customer customer);
  }

  /** The second branch. */
  @Branch
  interface Phone {
    @TaskState(name = "LookupPhone", resource = "${PhoneFinderArn}", end = true)
    String findPhone(Customer customer);
  }
}
