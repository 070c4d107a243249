package damlam.detect;

import java.util.Set;

/// Looks for one pattern in one case after another. A pure function of the case: what it keeps between cases is
/// nothing.
interface Detector {
    SignalKind kind();

    /// What the log must tell.
    Set<Fact> needs();

    /// Reports the opportunities and the signals of the case in view.
    void look(CaseView view);
}
