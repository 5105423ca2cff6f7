package shipping;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** What is sent; Immutables writes the class of it, which the workflow names. */
@Value.Immutable
@JsonSerialize(as = ImmutableParcel.class)
@JsonDeserialize(as = ImmutableParcel.class)
interface Parcel {
  String id();

  int grams();
}
