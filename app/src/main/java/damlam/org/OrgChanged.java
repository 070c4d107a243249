package damlam.org;

/// Published once a change of the organisation is committed, for those who keep something in memory that follows from
/// it.
public record OrgChanged() {}
