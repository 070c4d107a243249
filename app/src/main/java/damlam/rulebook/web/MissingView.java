package damlam.rulebook.web;

import damlam.calendar.Certainty;
import damlam.rulebook.Measure;
import java.util.List;

/// A rule that the book has not, before an officer proposes it.
///
/// @param about what it is about, as its other versions or those of other staff have it
/// @param from the day for which it is missing
/// @param measures what its number may count; only [Measure#NONE] where it has none
/// @param certainties how it may be known
public record MissingView(
        String code, String about, String from, List<Measure> measures, List<Certainty> certainties) {}
