package dev.stepwright.dsl.builder;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Something to build, for tests of evaluation: it notes each word, and where it was said. */
@SuppressWarnings("DoNotCallSuggester")
public final class Toy {
  private final List<Word> words;

  /** A word, and the argument that it is. */
  public record Word(String text, @Nullable CallSite site, int argument) {}

  /** Marks a factory. */
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.FIELD})
  public @interface Make {}

  private Toy(List<Word> words) {
    this.words = words;
  }

  /** A toy without words. */
  public static Toy toy() {
    return new Toy(List.of());
  }

  /** Says words. */
  public Toy say(Object... more) {
    List<Word> all = new ArrayList<>(words);
    CallSite site = CallSite.here();
    for (int i = 0; i < more.length; i++) {
      all.add(new Word(String.valueOf(more[i]), site, i));
    }
    return new Toy(all);
  }

  /** A word that is known where it was made. */
  public static Toy word(String text) {
    return toy().say().with(new Word(text, CallSite.here(), 0));
  }

  /** Says what another toy says. */
  public Toy with(Toy other) {
    Toy all = this;
    for (Word word : other.words) {
      all = all.with(word);
    }
    return all;
  }

  private Toy with(Word word) {
    List<Word> all = new ArrayList<>(words);
    all.add(word);
    return new Toy(all);
  }

  /** Says what a function says. */
  public Toy then(UnaryOperator<Toy> more) {
    return more.apply(this);
  }

  /** Says the same, of any type. */
  public <T> Toy typed(T word) {
    CallSite site = CallSite.here();
    return with(new Word(String.valueOf(word), site, 0));
  }

  /** Takes note of a function without calling it. */
  public static <I, O> Toy task(Function<I, O> function) {
    return toy().with(new Word("task", CallSite.here(), 0));
  }

  /** Throws what a builder throws that is not used well. */
  public Toy refuse(String reason) {
    throw new IllegalArgumentException(reason);
  }

  /** What was said. */
  public List<Word> words() {
    return words;
  }

  /** The texts that were said. */
  public List<String> texts() {
    return words.stream().map(Word::text).toList();
  }

  @Override
  public String toString() {
    return Arrays.toString(texts().toArray());
  }
}
