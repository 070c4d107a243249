package damlam.issuing;

import damlam.documents.Bears;
import org.jspecify.annotations.Nullable;

/// Whose digital signatures an electronic document lacks that is to stand for the original (NĐ 30/2020,
/// art. 5.1).
public enum Missing {
    SIGNER,
    ORGAN,
    BOTH;

    /// @return null where both are there
    static @Nullable Missing of(Bears bears) {
        if (bears.signer() && bears.organ()) {
            return null;
        }
        return bears.signer() ? ORGAN : bears.organ() ? SIGNER : BOTH;
    }
}
