package damlam.signatures.web;

import damlam.signatures.TrustedRoots;
import damlam.signatures.Verdict;
import damlam.signatures.Verdict.Conclusion;
import java.util.List;

/// A file that was looked at, or none yet.
///
/// @param fileName empty before
/// @param problem why it was not looked at; `signatures.problem.<problem>` says it in words
/// @param folder where the trusted authorities lie
public record CheckView(String fileName, String problem, List<Verdict> verdicts, TrustedRoots roots, String folder) {
    public boolean looked() {
        return !fileName.isEmpty() && problem.isEmpty();
    }

    public long valid() {
        return verdicts.stream()
                .filter(verdict -> verdict.conclusion() == Conclusion.VALID)
                .count();
    }
}
