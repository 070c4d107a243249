package damlam.page;

import java.time.LocalDate;

/// Days from the first to the last, as a form asks for them.
///
/// @param until the first day after them
public record Days(LocalDate from, LocalDate until) {}
