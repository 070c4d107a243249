package damlam.registers;

import damlam.documents.DocumentId;
import java.time.Instant;
import java.time.LocalDate;

/// A copy of a document, with a number of its own (NĐ 30/2020, art. 25 to 27).
///
/// @param part what it is an extract of; empty for a whole copy
/// @param number as printed: `01/SY-SGDĐT`
/// @param copies how many were made
/// @param form what is printed on it
/// @param madeAt when it was numbered
public record Copy(
        long id,
        DocumentId document,
        Kind kind,
        String part,
        String number,
        String signer,
        LocalDate signedOn,
        String recipients,
        int copies,
        LocalDate madeOn,
        Form form,
        Instant madeAt) {
    /// What the copy itself says, beside its line in the register.
    ///
    /// @param post of who signs, with the power above it, one a line; may be empty
    /// @param electronic whether it is a file with the line of Mẫu 3.2, and not paper with the
    /// form of 3.1
    /// @param extract the words, of an extract, as [damlam.letter.TypedBody] understands them;
    /// else empty
    public record Form(String post, String place, boolean electronic, String extract) {
        public static final Form NONE = new Form("", "", false, "");
    }

    public enum Kind {
        SY("SY"),
        TRS("TrS"),
        SL("SL");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /// Its abbreviation (Phụ lục III).
        public String sign() {
            return sign;
        }
    }
}
