package damlam.proofs.web;

import damlam.page.Words;
import java.time.Instant;

/// One act in a list.
///
/// @param number its place in the record, from 0
/// @param at when it was done; `day` whether only the day of it is to be shown
/// @param kind what was done, in words
/// @param subject to what; `page` where that stands, empty where it has none
/// @param published whether it is under a signed checkpoint
/// @param altered whether what the database holds of it is not what was recorded: then it need not even be theirs
public record ActLine(
        long number,
        Instant at,
        boolean day,
        String kind,
        String subject,
        String page,
        boolean published,
        boolean altered) {
    /// When it was done, as exactly as whoever looks may know.
    public String when(Words words) {
        return day ? words.date(at) : words.momentWithYear(at);
    }
}
