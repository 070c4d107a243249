package damlam.documents;

import damlam.documents.FileSignatures.Judged;
import damlam.org.Fold;
import damlam.signatures.Named;
import damlam.signatures.Verdict;
import java.util.List;

/// Whose signatures a version of a document bears. Certificates are not registered here: what is
/// compared is the name that each was issued to.
public enum Bears {
    /// A text without a file.
    TEXT,
    /// A file that cannot bear a signature here.
    FILE,
    /// A PDF without a signature.
    NOTHING,
    /// Signatures of which none is by the signer or the issuer that the document names.
    OTHERS,
    /// The signer's.
    SIGNER,
    /// The issuing body's.
    ORGAN,
    /// The signer's and the issuing body's.
    BOTH;

    /// Whether a name was found, and it was the name only.
    public boolean byName() {
        return signer() || organ();
    }

    public boolean signer() {
        return this == SIGNER || this == BOTH;
    }

    public boolean organ() {
        return this == ORGAN || this == BOTH;
    }

    static Bears of(Document document, Version version, Judged judged) {
        if (version.fileName() == null) {
            return TEXT;
        }
        if (judged.verdicts().isEmpty()) {
            return judged.pdf() ? NOTHING : FILE;
        }
        // One that does not hold is nobody's.
        List<Verdict> holding = judged.verdicts().stream()
                .filter(one -> one.conclusion() != Verdict.Conclusion.INVALID)
                .toList();
        boolean signer = holding.stream().anyMatch(one -> names(one, document.signer()));
        boolean organ = holding.stream().anyMatch(one -> names(one, document.issuer()));
        return signer && organ ? BOTH : signer ? SIGNER : organ ? ORGAN : OTHERS;
    }

    /// Whether a certificate is for whom the document names: with or without a title before the name,
    /// with or without the place behind it.
    private static boolean names(Verdict verdict, String printed) {
        Named signer = verdict.signer();
        if (signer == null || printed.isBlank()) {
            return false;
        }
        String certified = " " + Fold.of(signer.name()) + " ";
        String named = " " + Fold.of(printed) + " ";
        return certified.contains(named) || named.contains(certified);
    }
}
