package damlam.analysis.web;

import damlam.page.Mark;

/// One signal as a list shows it.
///
/// @param state what is to be done about it, or what became of it
/// @param under the case it was found in
/// @param note what else is to be known of it in a list; empty for nothing
public record SignalRow(
        String href,
        Mark mark,
        String state,
        String kind,
        String under,
        String whom,
        String since,
        String figure,
        String note) {}
