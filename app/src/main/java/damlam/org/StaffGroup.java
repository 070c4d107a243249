package damlam.org;

/// Which law the holder of a post falls under; stored by name.
public enum StaffGroup {
    /// Elected or appointed for a term.
    CAN_BO,
    /// Staff of the departments of a state agency.
    CONG_CHUC,
    /// Staff of public units.
    VIEN_CHUC,
    /// Whoever works under a labour contract.
    NGUOI_LAO_DONG
}
