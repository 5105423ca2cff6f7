package dev.stepwright.examples.helloworld;

import dev.stepwright.examples.ExampleRun;
import java.io.IOException;

/** Runs hello world. */
public final class HelloWorldMain {
  private HelloWorldMain() {}

  /** Runs it on the file that is the first argument. */
  public static void main(String[] args) throws IOException, InterruptedException {
    new ExampleRun<>("HelloWorld", HelloWorld.Event.class)
        .main(
            args, ExampleRun.engine(), (engine, event) -> new HelloWorldClient(engine).run(event));
  }
}
