package dev.stepwright.dsl.builder;

/**
 * A State that leaves the data as it is, or does not say what it makes of it: what comes out of it
 * is, for javac, what goes in.
 */
public abstract class Through extends Fragment<Object, Object> {
  Through(Group group) {
    super(group);
  }
}
