package damlam.proofs.web;

import java.time.Instant;

/// One act in a list.
///
/// @param number its place in the record, from 0
/// @param kind what was done, in words
/// @param subject to what; `page` where that stands, empty where it has none
/// @param published whether it is under a signed checkpoint
/// @param altered whether what the database holds of it is not what was recorded: then it need not even be theirs
public record ActLine(
        long number, Instant at, String kind, String subject, String page, boolean published, boolean altered) {}
