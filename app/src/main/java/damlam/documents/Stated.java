package damlam.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the message that carried a document says of it. It is authoritative: the sender's system
/// wrote it, and a text can be misread. What is empty is not said.
///
/// @param type the name of a [damlam.dispatch.DispatchType]
public record Stated(
        String number, @Nullable LocalDate date, String issuer, String type, String subject, String signer) {
    public static final Stated NOTHING = new Stated("", null, "", "", "", "");
}
