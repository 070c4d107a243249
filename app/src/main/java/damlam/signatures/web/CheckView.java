package damlam.signatures.web;

import damlam.signatures.TrustedRoots;
import damlam.signatures.Verdict;
import damlam.signatures.Verdict.Conclusion;
import damlam.signatures.Verdict.Finding;
import java.util.Arrays;
import java.util.List;

/// A file that was looked at, or none yet.
///
/// @param fileName empty before
/// @param problem why it was not looked at; `signatures.problem.<problem>` says it in words
/// @param of what people call the document the file is kept with, and `back` its address; both empty
/// for a file that is looked at and not kept
/// @param folder where the trusted authorities lie
public record CheckView(
        String fileName,
        String problem,
        List<Verdict> verdicts,
        TrustedRoots roots,
        String folder,
        String of,
        String back) {
    public boolean looked() {
        return !fileName.isEmpty() && problem.isEmpty();
    }

    /// What is said of the file as a whole: the gravest of its signatures decides.
    /// `signatures.head.<name>` says it.
    public enum Outcome {
        /// What stands there is not, or not only, what was signed.
        CHANGED,
        /// A signature does not hold for another reason.
        INVALID,
        /// What a signature is worth cannot be told.
        UNCONFIRMED,
        /// What was signed stands there; who signed it cannot be confirmed.
        INTACT,
        VALID;

        private boolean covers(Verdict verdict) {
            return switch (this) {
                case CHANGED -> has(verdict, Finding.BROKEN) || has(verdict, Finding.CHANGED_LATER);
                case INVALID -> verdict.conclusion() == Conclusion.INVALID;
                case UNCONFIRMED -> has(verdict, Finding.UNREADABLE) || has(verdict, Finding.WEAK);
                case INTACT -> verdict.conclusion() == Conclusion.UNCONFIRMED;
                case VALID -> true;
            };
        }

        private static boolean has(Verdict verdict, Finding finding) {
            return verdict.findings().contains(finding);
        }
    }

    public Outcome outcome() {
        return Arrays.stream(Outcome.values())
                .filter(one -> verdicts.stream().anyMatch(one::covers))
                .findFirst()
                .orElse(Outcome.VALID);
    }

    /// How many signatures decide that.
    public long deciding() {
        return verdicts.stream().filter(outcome()::covers).count();
    }
}
