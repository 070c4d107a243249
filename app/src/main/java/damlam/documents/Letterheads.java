package damlam.documents;

import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.documents.Documents.Printed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What stands at the head of the documents that a body issues: taken from the latest that has it,
/// and from nowhere else.
@Component
public class Letterheads {
    private static final int LOOKED_AT = 10;

    private final Documents documents;

    Letterheads(Documents documents) {
        this.documents = documents;
    }

    /// One of its lines.
    ///
    /// @param number of the document that it was taken from
    public record Taken(String words, String number) {}

    /// @param superior the body printed above the issuing one; null where none of them has it
    /// @param place where it is issued; null where none of them has it
    public record Letterhead(
            @Nullable Taken superior, @Nullable Taken place) {
        /// Empty where none of them has it, as of the place.
        public String superiorWords() {
            return said(superior);
        }

        public String placeWords() {
            return said(place);
        }

        private static String said(@Nullable Taken taken) {
            return taken == null ? "" : taken.words();
        }
    }

    /// @param body as it is printed
    public Letterhead of(String body) {
        Taken superior = null;
        Taken place = null;
        for (Printed printed : documents.latestIssued(body, LOOKED_AT)) {
            Dispatch read = DispatchParser.parse(printed.text());
            superior = superior == null ? taken(read.parent(), printed) : superior;
            place = place == null ? taken(read.place(), printed) : place;
        }
        return new Letterhead(superior, place);
    }

    private static @Nullable Taken taken(@Nullable String words, Printed from) {
        return words == null || words.isBlank() ? null : new Taken(words, from.number());
    }
}
