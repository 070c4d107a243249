package damlam.logfile;

/// A row that could not be used.
///
/// @param file name of the file
/// @param line where the row begins, from 1; in Parquet the number of the row
/// @param reason in the user's words
/// @param text the row as it stands in the file
/// @param event whether the row is an event; rows of people and absences are not
public record Reject(String file, long line, String reason, String text, boolean event) {

    Reject onLine(long other) {
        return new Reject(file, other, reason, text, event);
    }
}
