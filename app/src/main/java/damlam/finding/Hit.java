package damlam.finding;

import damlam.documents.Aftermath;
import java.time.LocalDate;
import java.util.List;

/// One thing that was found.
///
/// @param day of the document, of the order to do it, or to which the report reaches
/// @param number empty where it has none
/// @param whose who issued it, or the unit whose work or report it is
/// @param type of a document, by its name in capitals; else empty
/// @param after what became of a document since
/// @param excerpt where the words stand, as they are written there; empty where it says nothing
public record Hit(
        Thing thing,
        long id,
        LocalDate day,
        String number,
        List<Piece> title,
        String whose,
        String type,
        List<Piece> excerpt,
        Aftermath after) {
    public Hit {
        title = List.copyOf(title);
        excerpt = List.copyOf(excerpt);
    }

    /// A stretch of text, and whether it is what was looked for.
    public record Piece(String text, boolean found) {}

    public String address() {
        return switch (thing) {
            case DOCUMENT -> "/documents/" + id;
            case CASE -> "/cases/" + id;
            case REPORT -> "/reports/" + id;
        };
    }

    public String plain(List<Piece> pieces) {
        return String.join("", pieces.stream().map(Piece::text).toList());
    }
}
