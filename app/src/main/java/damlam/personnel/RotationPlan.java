package damlam.personnel;

import java.time.LocalDate;

/// The published plan that a rotation follows (Luật Phòng, chống tham nhũng 36/2018/QH14, art. 24–25).
///
/// @param number and symbol of its document
/// @param day on which it was published
public record RotationPlan(String number, LocalDate day) {}
