package damlam.personnel.web;

/// What protects somebody for a time, in a list.
///
/// @param who empty where it is whoever looks
public record ShieldLine(long id, String kind, String who, String days, String proof, boolean ended, boolean mayEnd) {}
