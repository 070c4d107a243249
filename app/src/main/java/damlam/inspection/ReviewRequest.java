package damlam.inspection;

import damlam.org.Org;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// That whoever a conclusion is about asks to have it looked at again, and why.
///
/// @param files attached, as they are listed
public record ReviewRequest(String reasons, Instant at, List<Explanation.Attached> files) {
    public ReviewRequest {
        files = List.copyOf(files);
    }

    LocalDate day() {
        return LocalDate.ofInstant(at, Org.ZONE);
    }
}
