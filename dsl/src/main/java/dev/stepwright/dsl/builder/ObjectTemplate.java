package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object made of values, a Payload Template.
 *
 * @param <S> the data that there must be
 * @param <V> the type of the object
 */
public final class ObjectTemplate<S, V> extends Expression<S, V> {
  private final List<Member> members;
  private final List<BuilderProblem> problems;

  ObjectTemplate(List<Member> members, List<BuilderProblem> problems) {
    this.members = List.copyOf(members);
    this.problems = List.copyOf(problems);
  }

  private record Member(String name, Expression<?, ?> value, @Nullable CallOrigin origin) {}

  /**
   * It and a member.
   *
   * @param name the member's name
   * @param value its value
   */
  public <T extends S> ObjectTemplate<T, V> with(String name, Expression<? super T, ?> value) {
    return and(new Member(name, value, CallOrigin.here(1)), problems);
  }

  /**
   * It and a member that is written out.
   *
   * @param name the member's name
   * @param value its value, as Jackson writes it
   */
  public ObjectTemplate<S, V> withValue(String name, Object value) {
    return and(new Member(name, new Constant<>(Values.json(value)), CallOrigin.here(1)), problems);
  }

  /**
   * It and a component, which is to be given a value: {@code set(Charge::id).to(…)}.
   *
   * @param component the component's accessor
   */
  public <W> Setting<W> set(Getter<? super V, W> component) {
    CallOrigin from = CallOrigin.here(0);
    Data<Object, ?> known = Data.<Object, V>root("$", "$", null).at(component);
    List<BuilderProblem> all = new ArrayList<>(problems);
    known.problems().forEach(problem -> all.add(problem.at(from)));
    return new Setting<>(known.name(), all);
  }

  /**
   * A component that is to be given a value.
   *
   * @param <W> its type
   */
  public final class Setting<W> {
    private final String name;
    private final List<BuilderProblem> found;

    private Setting(String name, List<BuilderProblem> found) {
      this.name = name;
      this.found = found;
    }

    /**
     * The object with the component being a value.
     *
     * @param value the value
     */
    public <T extends S> ObjectTemplate<T, V> to(Expression<? super T, ? extends W> value) {
      return and(new Member(name, value, CallOrigin.here(0)), found);
    }

    /**
     * The object with the component being a value that is written out.
     *
     * @param value the value, as Jackson writes it
     */
    public ObjectTemplate<S, V> toValue(W value) {
      return and(new Member(name, new Constant<>(Values.json(value)), CallOrigin.here(0)), found);
    }
  }

  private <T> ObjectTemplate<T, V> and(Member member, List<BuilderProblem> found) {
    List<Member> all = new ArrayList<>(members);
    all.removeIf(each -> each.name().equals(member.name()));
    all.add(member);
    return new ObjectTemplate<>(all, found);
  }

  @Override
  JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
    document.problems.addAll(problems);
    JsonObject.Builder to = JsonObject.builder();
    for (Member member : members) {
      String name = member.value().templateName(member.name(), language);
      JsonPointer place = at.child(name);
      document.put(place, member.origin());
      JsonValue value = member.value().write(document, place, language);
      if (value != null) {
        to.put(name, value);
      }
    }
    return to.build();
  }

  @Override
  @Nullable String operand(QueryLanguage language) {
    return null;
  }
}
