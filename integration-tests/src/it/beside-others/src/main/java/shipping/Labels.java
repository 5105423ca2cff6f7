package shipping;

import org.mapstruct.Mapper;

/** MapStruct writes what makes labels. */
@Mapper
interface Labels {
  Label label(String number, int grams);
}
