package damlam.registers;

import damlam.documents.DocumentId;
import java.time.LocalDate;

/// A copy of a document, with a number of its own (NĐ 30/2020, art. 25 to 27).
///
/// @param part what it is an extract of; empty for a whole copy
/// @param number as printed: `01/SY-SGDĐT`
/// @param copies how many were made
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
        LocalDate madeOn) {
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
