package dev.stepwright.dsl.model;

import org.jspecify.annotations.Nullable;

/** The types of State, in the order AWS lists them. */
public enum StateType {
  TASK("Task"),
  WAIT("Wait"),
  PASS("Pass"),
  SUCCEED("Succeed"),
  FAIL("Fail"),
  CHOICE("Choice"),
  PARALLEL("Parallel"),
  MAP("Map");

  private final String text;

  StateType(String text) {
    this.text = text;
  }

  /** The value of the field {@code Type}. */
  public String text() {
    return text;
  }

  /** The type of this name, or null if there is none. */
  public static @Nullable StateType of(String text) {
    return switch (text) {
      case "Task" -> TASK;
      case "Wait" -> WAIT;
      case "Pass" -> PASS;
      case "Succeed" -> SUCCEED;
      case "Fail" -> FAIL;
      case "Choice" -> CHOICE;
      case "Parallel" -> PARALLEL;
      case "Map" -> MAP;
      default -> null;
    };
  }
}
