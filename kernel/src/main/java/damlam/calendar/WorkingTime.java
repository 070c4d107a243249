package damlam.calendar;

/// A length of working time as people say it: working days, hours and minutes.
///
/// @param days working days of the calendar's ordinary length (8 hours in `vn`)
/// @param hours less than one working day
/// @param minutes 0–59; what is left under a minute is dropped
public record WorkingTime(long days, int hours, int minutes) {}
