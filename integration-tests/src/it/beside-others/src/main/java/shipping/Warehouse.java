package shipping;

import com.google.auto.service.AutoService;
import org.mapstruct.factory.Mappers;

/** The work, found as a service. */
@AutoService(Work.class)
public final class Warehouse implements Work {
  @Override
  public ImmutableParcel weigh(ImmutableParcel parcel) {
    return parcel.withGrams(parcel.grams() + 50);
  }

  @Override
  public Label label(ImmutableParcel parcel) {
    return Mappers.getMapper(Labels.class).label(parcel.id(), parcel.grams());
  }
}
