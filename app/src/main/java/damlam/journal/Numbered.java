package damlam.journal;

import damlam.record.Leaf;

/// An entry that has its place in the record.
///
/// @param no its number, from 0 without a gap
/// @param entryId the entry it stands for
public record Numbered(long no, long entryId, String kind, String subject, Leaf leaf) {}
