package dev.stepwright.runtime;

import dev.stepwright.dsl.definition.DefinitionWriter;
import dev.stepwright.dsl.model.StateMachine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands for a definition and its type: SHA-256 of what it is written as, made when asked for. */
final class Fingerprint implements Supplier<String> {
  private final StateMachine definition;
  private final boolean express;
  private volatile @Nullable String text;

  Fingerprint(StateMachine definition, boolean express) {
    this.definition = definition;
    this.express = express;
  }

  @Override
  public String get() {
    String known = text;
    if (known == null) {
      known = of((express ? "EXPRESS " : "") + DefinitionWriter.write(definition));
      text = known;
    }
    return known;
  }

  private static String of(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
