package damlam.oversight;

/// A file as it is listed.
///
/// @param no from 1
/// @param bytes its size
public record Attached(int no, String name, long bytes) {}
