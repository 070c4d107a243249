package damlam.inspection;

import damlam.cases.Party;

/// A report of conduct, as far as a hearing has to know it: whom it is about, and nothing of who made it.
///
/// @param erased whether its words are gone, so that nobody can be asked about them
/// @param named its person is null where nobody of those it concerned could be asked
public record FoundReport(ConductId id, Party named, boolean erased) {}
