package dev.stepwright.processor.evaluate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A class file in memory. */
final class MemoryClass extends SimpleJavaFileObject {
  private final String binaryName;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  MemoryClass(String binaryName) {
    super(URI.create("memory:///" + binaryName.replace('.', '/') + ".class"), Kind.CLASS);
    this.binaryName = binaryName;
  }

  MemoryClass(String binaryName, byte[] bytes) {
    this(binaryName);
    content.writeBytes(bytes);
  }

  String binaryName() {
    return binaryName;
  }

  byte[] bytes() {
    return content.toByteArray();
  }

  @Override
  public OutputStream openOutputStream() {
    content.reset();
    return content;
  }

  @Override
  public InputStream openInputStream() {
    return new ByteArrayInputStream(bytes());
  }
}
