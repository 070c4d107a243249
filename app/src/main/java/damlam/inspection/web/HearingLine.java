package damlam.inspection.web;

import damlam.page.Mark;

/// A hearing in a list.
///
/// @param kind what the signal shows, in words
/// @param of the case it is about; empty where it is about a finding
/// @param who whom it is about; "me" in words where it is about whoever looks
/// @param state where it stands, in words
/// @param waits whom whoever looks waits for, with the day that these have; empty where it is theirs, or nobody's
/// @param due by when they have to do something; empty where it is another's, or nothing is
public record HearingLine(
        long id, String kind, String of, String who, Mark mark, String state, String waits, String due) {}
