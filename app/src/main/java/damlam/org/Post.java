package damlam.org;

/// A post in a unit: what is decided there goes by the post, not by who holds it today.
///
/// @param title as written under a signature: `Trưởng phòng`, `Hiệu trưởng`
public record Post(PostId id, UnitId unit, String title, Duty duty) {}
