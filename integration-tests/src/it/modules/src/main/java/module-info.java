/** A shop's stock. */
module stock {
  requires dev.stepwright.dsl;
  requires dev.stepwright.runtime;

  opens stock to
      com.fasterxml.jackson.databind;
}
