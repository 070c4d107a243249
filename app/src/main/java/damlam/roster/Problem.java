package damlam.roster;

import org.jspecify.annotations.Nullable;

/// What is wrong with one line of a list.
///
/// @param sheet empty for a CSV file
/// @param line where it stands in the file, from 1
/// @param column where in the line; null where it is the whole
/// @param key the message that says what is wrong and what to do, its place filled with `value`
public record Problem(String sheet, int line, @Nullable Column column, String key, String value) {}
