package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.StateType;
import org.jspecify.annotations.Nullable;

/**
 * What is common to making States of fragments: a change of a State's fields gives a fragment.
 *
 * @param group the State, and what it goes to already
 */
record Settings(Fragment.Group group) {

  static Settings of(String name, StateType type) {
    return new Settings(Fragment.Group.of(Node.named(name, type)));
  }

  private Node node() {
    return group.main().get(0);
  }

  Fields fields() {
    return node().fields();
  }

  Fragment.Group with(Fields fields) {
    return Fragment.changed(group, node().with(fields));
  }

  Fragment.Group with(String name, Part part) {
    return with(fields().with(name, part));
  }

  Fragment.Group with(String name, String text) {
    return with(name, new Constant<>(new JsonString(text)));
  }

  Fragment.Group with(String name, long number) {
    return with(name, Structure.integer(number));
  }

  Fragment.Group with(QueryLanguage language) {
    return with("QueryLanguage", new Language(language));
  }

  Fragment.Group raw(String json) {
    return with("", new Raw(json));
  }

  /** With elements of an array, which there are none of yet if none are given. */
  Fragment.Group all(String name, Part... parts) {
    Parts all = fields().get(name) instanceof Parts known ? known : Parts.NONE;
    for (int i = 0; i < parts.length; i++) {
      all = all.and(parts[i], CallOrigin.here(i));
    }
    return with(name, all);
  }

  Fragment.Group catcher(Catcher<?, ?> catcher) {
    Fragment.Group caught = all("Catch", catcher);
    @Nullable Fragment<?, ?> next = catcher.target();
    return next == null ? caught : Fragment.besides(caught, next.group(), CallOrigin.here(0));
  }
}
