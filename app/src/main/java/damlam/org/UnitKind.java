package damlam.org;

/// What a unit is within its body; stored by name.
public enum UnitKind {
    /// The body itself: its posts are its leaders.
    BODY,
    /// The Office (Văn phòng): keeps the registers, consolidates the reports.
    OFFICE,
    /// A department that advises the body (phòng).
    DEPARTMENT,
    /// The department that inspects.
    INSPECTORATE,
    /// A public unit under the body: a school, a centre.
    PUBLIC_UNIT,
    /// A team inside a unit (tổ).
    TEAM
}
