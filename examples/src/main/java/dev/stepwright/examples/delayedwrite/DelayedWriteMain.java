package dev.stepwright.examples.delayedwrite;

import dev.stepwright.examples.ExampleRun;
import java.io.IOException;

/** Runs the delayed write, with a table that is busy twice. */
public final class DelayedWriteMain {
  private DelayedWriteMain() {}

  /** Runs it on the file that is the first argument. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Table table = new Table(2);
    School school = new School(table);
    new ExampleRun<>("DelayedWrite", DelayedWrite.Grade.class)
        .main(
            args,
            ExampleRun.engine().tasks(DelayedWriteTasks.of(school)),
            (engine, grade) -> new DelayedWriteClient(engine).run(grade));
    System.out.println("The table: " + table.items().values());
    System.out.println("Told: " + school.told());
  }
}
