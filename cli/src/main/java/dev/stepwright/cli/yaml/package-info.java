/**
 * YAML text read into the document tree that JSON text is read into, with the origin of every node.
 *
 * <p>Only the events of the YAML parser are used, never its constructors: no text can make a class
 * load. Nothing here knows the Amazon States Language or a template; the short tags of
 * CloudFormation are read because without them such a text is no document.
 */
@NullMarked
package dev.stepwright.cli.yaml;

import org.jspecify.annotations.NullMarked;
