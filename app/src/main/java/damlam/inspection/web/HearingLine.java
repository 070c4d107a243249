package damlam.inspection.web;

import damlam.page.Mark;

/// A hearing in a list.
///
/// @param kind what the signal shows, in words
/// @param of the case it is about; empty where it is about a finding
/// @param who whom it is about; "me" in words where it is about whoever looks
/// @param state where it stands, in words
/// @param due by when something has to be done; empty where nothing has
public record HearingLine(long id, String kind, String of, String who, Mark mark, String state, String due) {}
