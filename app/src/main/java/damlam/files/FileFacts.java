package damlam.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a file is called and how it is kept, with the lengths of NĐ 30/2020, Phụ lục VI.
///
/// @param organId the body's identifier; may be empty as long as it has none
/// @param catalog mostly the year in which the file was begun
/// @param notation its number and sign in the list of files
/// @param retention how long it is kept
/// @param rights who may use it
/// @param creator whoever made it, or their unit
/// @param endsOn null as long as the work goes on
public record FileFacts(
        String organId,
        String catalog,
        String notation,
        String title,
        String retention,
        String rights,
        String creator,
        String language,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String description) {
    public static final int ORGAN_ID = 13;
    public static final int CATALOG = 4;
    public static final int NOTATION = 20;
    public static final int TITLE = 500;
    public static final int SHORT = 30;
    public static final int LANGUAGE = 50;
    public static final int DESCRIPTION = 500;

    /// The code in one piece, as lists print it.
    public String code() {
        return organId.isEmpty() ? catalog + "." + notation : organId + "." + catalog + "." + notation;
    }
}
