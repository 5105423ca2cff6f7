package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.model.QueryLanguage;
import java.time.Duration;
import java.time.temporal.Temporal;

/**
 * A Wait State: does nothing for some time.
 *
 * @see <a href="https://states-language.net/spec.html#wait-state">Wait State</a>
 */
public final class WaitState extends Through {
  private final Settings settings;

  WaitState(Group group) {
    super(group);
    this.settings = new Settings(group);
  }

  /** How many seconds it waits, {@code Seconds}. */
  public WaitState seconds(long seconds) {
    return new WaitState(settings.with("Seconds", seconds));
  }

  /** How many seconds it waits, {@code Seconds} or {@code SecondsPath}. */
  public WaitState seconds(Expression<Object, ? extends Number> seconds) {
    return new WaitState(settings.with("Seconds", seconds));
  }

  /** How long it waits, in whole seconds. */
  public WaitState duration(Duration duration) {
    return new WaitState(settings.with("Seconds", duration.toSeconds()));
  }

  /** Until when it waits, {@code Timestamp}: a timestamp of RFC 3339. */
  public WaitState timestamp(String timestamp) {
    return new WaitState(settings.with("Timestamp", timestamp));
  }

  /** Until when it waits, {@code Timestamp} or {@code TimestampPath}. */
  public WaitState timestamp(Expression<Object, ? extends Temporal> timestamp) {
    return new WaitState(settings.with("Timestamp", timestamp));
  }

  /** A part of the State's input to work with, {@code InputPath}. JSONPath only. */
  public WaitState inputPath(Data<?, ?> input) {
    return new WaitState(settings.with("InputPath", input));
  }

  /** Works with an empty object: {@code InputPath} is null. JSONPath only. */
  public WaitState withoutInput() {
    return new WaitState(settings.with("InputPath", Constant.NULL));
  }

  /** The Variables to set, {@code Assign}. */
  public WaitState assign(Expression<?, ?> variables) {
    return new WaitState(settings.with("Assign", variables));
  }

  /** The output, {@code Output}. JSONata only. */
  public WaitState output(Expression<?, ?> output) {
    return new WaitState(settings.with("Output", output));
  }

  /** The part of the output that goes on, {@code OutputPath}. JSONPath only. */
  public WaitState outputPath(Data<?, ?> output) {
    return new WaitState(settings.with("OutputPath", output));
  }

  /** An empty object goes on: {@code OutputPath} is null. JSONPath only. */
  public WaitState withoutOutput() {
    return new WaitState(settings.with("OutputPath", Constant.NULL));
  }

  /** A comment, {@code Comment}. */
  public WaitState comment(String comment) {
    return new WaitState(settings.with("Comment", comment));
  }

  /** The query language of this State, {@code QueryLanguage}; by default the workflow's. */
  public WaitState queryLanguage(QueryLanguage language) {
    return new WaitState(settings.with(language));
  }

  /** A JSON object of more fields of the State, as they are to be written. */
  public WaitState raw(String json) {
    return new WaitState(settings.raw(json));
  }

  /**
   * A Wait State whose time is in the data.
   *
   * @param <T> the data
   */
  public static final class Timed<T> extends Fragment<T, T> {
    private final Settings settings;

    Timed(Group group) {
      super(group);
      this.settings = new Settings(group);
    }

    /** How many seconds it waits, {@code Seconds} or {@code SecondsPath}. */
    public Timed<T> seconds(Expression<? super T, ? extends Number> seconds) {
      return new Timed<>(settings.with("Seconds", seconds));
    }

    /**
     * Until when it waits, {@code Timestamp} or {@code TimestampPath}; for a text see {@link
     * Workflows#timestamp}.
     */
    public Timed<T> timestamp(Expression<? super T, ? extends Temporal> timestamp) {
      return new Timed<>(settings.with("Timestamp", timestamp));
    }

    /** A part of the State's input to work with, {@code InputPath}. JSONPath only. */
    public Timed<T> inputPath(Data<?, ?> input) {
      return new Timed<>(settings.with("InputPath", input));
    }

    /** Works with an empty object: {@code InputPath} is null. JSONPath only. */
    public Timed<T> withoutInput() {
      return new Timed<>(settings.with("InputPath", Constant.NULL));
    }

    /** The Variables to set, {@code Assign}. */
    public Timed<T> assign(Expression<?, ?> variables) {
      return new Timed<>(settings.with("Assign", variables));
    }

    /** The output, {@code Output}. JSONata only. */
    public Timed<T> output(Expression<?, ?> output) {
      return new Timed<>(settings.with("Output", output));
    }

    /** The part of the output that goes on, {@code OutputPath}. JSONPath only. */
    public Timed<T> outputPath(Data<?, ?> output) {
      return new Timed<>(settings.with("OutputPath", output));
    }

    /** An empty object goes on: {@code OutputPath} is null. JSONPath only. */
    public Timed<T> withoutOutput() {
      return new Timed<>(settings.with("OutputPath", Constant.NULL));
    }

    /** A comment, {@code Comment}. */
    public Timed<T> comment(String comment) {
      return new Timed<>(settings.with("Comment", comment));
    }

    /** The query language of this State, {@code QueryLanguage}; by default the workflow's. */
    public Timed<T> queryLanguage(QueryLanguage language) {
      return new Timed<>(settings.with(language));
    }

    /** A JSON object of more fields of the State, as they are to be written. */
    public Timed<T> raw(String json) {
      return new Timed<>(settings.raw(json));
    }
  }
}
