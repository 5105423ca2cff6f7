package dev.stepwright.processor.evaluate;

import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;

/**
 * What nested compilations are made with.
 *
 * @param compiler the compiler
 * @param files its files; opening them takes time, so that all compilations share them
 * @param options its options
 * @param sources the source files
 * @param classPath the class path
 */
record NestedCompiler(
    JavaCompiler compiler,
    StandardJavaFileManager files,
    List<String> options,
    SourceFiles sources,
    ClassPath classPath) {}
