package damlam.documents.web;

import damlam.documents.Document;
import damlam.documents.OriginalFile;
import damlam.documents.Version;
import damlam.org.Fold;
import damlam.signatures.Named;
import damlam.signatures.SafePdf;
import damlam.signatures.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of a document, named by what its file bears.
///
/// @param verdicts on the signatures of its file, the first made first
public record KeptVersion(Version version, Bears bears, List<Verdict> verdicts) {
    /// `documents.bears.<name>` says it.
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
        BOTH
    }

    static KeptVersion of(Document document, Version version, @Nullable OriginalFile file, List<Verdict> verdicts) {
        return new KeptVersion(version, bears(document, file, verdicts), verdicts);
    }

    private static Bears bears(Document document, @Nullable OriginalFile file, List<Verdict> verdicts) {
        if (file == null) {
            return Bears.TEXT;
        }
        if (verdicts.isEmpty()) {
            return SafePdf.isPdf(file.bytes()) ? Bears.NOTHING : Bears.FILE;
        }
        boolean signer = verdicts.stream().anyMatch(one -> names(one, document.signer()));
        boolean organ = verdicts.stream().anyMatch(one -> names(one, document.issuer()));
        return signer && organ ? Bears.BOTH : signer ? Bears.SIGNER : organ ? Bears.ORGAN : Bears.OTHERS;
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
