package damlam.inspection;

import damlam.analysis.SignalId;

/// What a hearing was born of.
public sealed interface Origin {
    /// A pattern that the detectors found.
    record Signal(SignalId id) implements Origin {}

    /// What an inspection found.
    record Finding(FindingId id) implements Origin {}

    /// What somebody reported, whose name it does not know.
    record Report(ConductId id) implements Origin {}
}
