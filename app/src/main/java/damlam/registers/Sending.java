package damlam.registers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the register of outgoing documents says beside the document itself: its columns 5 to 10.
///
/// @param recipients to whom it goes
/// @param copyKept the unit or person that keeps the file copy
/// @param copies null where nobody counted them
/// @param sentOn null before it is sent
/// @param received who signed for it
public record Sending(
        String recipients,
        String copyKept,
        @Nullable Integer copies,
        @Nullable LocalDate sentOn,
        String received,
        String note) {
    public static final Sending NONE = new Sending("", "", null, null, "", "");

    public Sending {
        if (copies != null && copies < 1) {
            throw new IllegalArgumentException("copies must be at least 1, was " + copies);
        }
    }
}
