package damlam.inspection;

import damlam.analysis.FoundSignal;
import damlam.cases.Party;

/// What a hearing is about, as it is kept.
public sealed interface Matter {
    /// Whom it is about.
    Party named();

    record OfSignal(FoundSignal signal) implements Matter {
        @Override
        public Party named() {
            return signal.pattern().named();
        }
    }

    record OfReport(FoundReport report) implements Matter {
        @Override
        public Party named() {
            return report.named();
        }
    }

    record OfFinding(FoundFinding finding) implements Matter {
        @Override
        public Party named() {
            return finding.named();
        }
    }
}
