package damlam.inspection;

import damlam.analysis.FoundSignal;
import damlam.cases.CaseId;
import damlam.cases.Party;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/// What a hearing is about, as it is kept.
public sealed interface Matter {
    /// Whom it is about.
    Party named();

    /// The cases that show it.
    Set<CaseId> cases();

    /// The moves of cases that show it.
    default Set<FoundFinding.Shown> facts() {
        return Set.of();
    }

    /// When it came in: of what the person declares later nothing counts against others by itself.
    ///
    /// @param sent when they were asked
    default Instant since(Instant sent) {
        return sent;
    }

    /// Whether one of the facts that show it shows the other as well; a whole case is each of its moves.
    default boolean sharesFact(Matter other) {
        return facts().stream().anyMatch(one -> other.facts().stream().anyMatch(one::meets));
    }

    record OfSignal(FoundSignal signal) implements Matter {
        @Override
        public Party named() {
            return signal.pattern().named();
        }

        @Override
        public Set<CaseId> cases() {
            return Set.of(signal.pattern().caseId());
        }

        @Override
        public Set<FoundFinding.Shown> facts() {
            return signal.pattern().moves().stream()
                    .map(move -> new FoundFinding.Shown(signal.pattern().caseId(), move))
                    .collect(Collectors.toSet());
        }
    }

    record OfReport(FoundReport report) implements Matter {
        @Override
        public Party named() {
            return report.named();
        }

        @Override
        public Instant since(Instant sent) {
            return report.cameIn();
        }

        @Override
        public Set<CaseId> cases() {
            return Set.of();
        }
    }

    record OfFinding(FoundFinding finding) implements Matter {
        @Override
        public Party named() {
            return finding.named();
        }

        @Override
        public Set<CaseId> cases() {
            return finding.cases().stream().map(FoundFinding.Shown::caseId).collect(Collectors.toSet());
        }

        @Override
        public Set<FoundFinding.Shown> facts() {
            return Set.copyOf(finding.cases());
        }
    }
}
