package damlam.registers.web;

import damlam.numbers.Series;
import java.util.List;

/// A series of numbers, ready to show.
///
/// @param last its last number this year; 0 before the first
public record SeriesLine(Series series, List<String> types, int last, String decidedBy, boolean inForce) {}
