package damlam.documents;

import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.documents.Documents.Printed;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What stands at the head of the documents that a body issues: taken from the latest that has it,
/// and from nowhere else.
@Component
public class Letterheads {
    private static final int LOOKED_AT = 10;

    private final Documents documents;
    private final Org org;

    Letterheads(Documents documents, Org org) {
        this.documents = documents;
        this.org = org;
    }

    /// One of its lines.
    ///
    /// @param number of the document that it was taken from; empty where the chart says it
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

    /// Of a body that has issued nothing yet what the chart says: a public unit stands below the body it
    /// belongs to, and is where that is.
    public Letterhead of(UnitId body) {
        OrgChart chart = org.chart();
        Unit unit = chart.unit(body).orElse(null);
        if (unit == null) {
            return new Letterhead(null, null);
        }
        Letterhead own = of(unit.name());
        Unit above = Optional.ofNullable(unit.parent())
                .filter(parent -> unit.kind() == UnitKind.PUBLIC_UNIT)
                .flatMap(chart::unit)
                .orElse(null);
        if (above == null || (own.superior() != null && own.place() != null)) {
            return own;
        }
        return new Letterhead(
                own.superior() == null ? new Taken(above.name(), "") : own.superior(),
                own.place() == null ? of(above.id()).place() : own.place());
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
