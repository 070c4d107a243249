package damlam.issuing.web;

import damlam.access.CurrentPerson;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Issuers;
import damlam.documents.Letterheads;
import damlam.documents.Letterheads.Letterhead;
import damlam.issuing.Draft;
import damlam.issuing.Draft.Purpose;
import damlam.issuing.Issuing;
import damlam.issuing.Paper;
import damlam.numbers.Numbers;
import damlam.org.Fold;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the form of a draft begins with: the skeleton of its type, what is known of the body that
/// issues it, and what an earlier document gives that it answers, corrects or replaces.
@Component
class Beginnings {
    private final Issuing issuing;
    private final Letterheads letterheads;
    private final Predecessors predecessors;
    private final Documents documents;
    private final Issuers issuers;
    private final Org org;

    Beginnings(
            Issuing issuing,
            Letterheads letterheads,
            Predecessors predecessors,
            Documents documents,
            Issuers issuers,
            Org org) {
        this.issuing = issuing;
        this.letterheads = letterheads;
        this.predecessors = predecessors;
        this.documents = documents;
        this.issuers = issuers;
        this.org = org;
    }

    /// @param key of a skeleton
    DraftFields of(CurrentPerson me, Purpose purpose, String key) {
        OrgChart chart = org.chart();
        UnitId body = Numbers.body(chart, me.unit());
        String name = chart.unit(body).map(Unit::name).orElse("");
        String title = chart.headOf(body).map(head -> head.post().title()).orElse("");
        String unit = chart.unit(chart.addressable(me.unit())).map(Unit::code).orElse("");
        Map<String, String> places =
                new HashMap<>(Map.of("body", name, "unit", unit, "authority", (title + " " + name).strip()));
        Optional<Document> corrected = of(me, purpose.corrects()).filter(one -> key.equals(Skeletons.LETTER));
        corrected.ifPresent(one -> places.putAll(Cited.places(one)));
        DraftFields fields = Begun.of(
                        Skeletons.of(corrected.isPresent() ? Skeletons.CORRECTION : key, places),
                        signer -> Optional.empty())
                .fields();
        Map<String, String> values = new LinkedHashMap<>(fields.values());
        Set<String> units = new HashSet<>(fields.units());
        of(me, purpose.answers()).ifPresent(one -> answering(chart, one, values, units));
        values.putAll(headed(me));
        values.put("begun", "-" + key);
        DraftFields begun = new DraftFields(values, units, fields.readers(), fields.annexes(), Map.of());
        if (corrected.isPresent()) {
            return predecessors.sentLike(begun, corrected.get());
        }
        return of(me, purpose.replaces())
                .map(one -> naming(replacing(me, begun, one), one))
                .orElse(begun);
    }

    /// What it answers, for the drafter to word anew; and back to whom it came from.
    private void answering(OrgChart chart, Document asked, Map<String, String> values, Set<String> units) {
        String issuer = issuers.of(asked);
        values.put("subject", Cited.answering(asked));
        values.put("addressees", issuer);
        Optional<Unit> own = chart.units().stream()
                .filter(unit -> unit.kind() != UnitKind.TEAM && unit.kind() != UnitKind.BODY)
                .filter(unit -> Fold.of(unit.name()).equals(Fold.of(issuer)))
                .findFirst();
        own.ifPresentOrElse(unit -> units.add(String.valueOf(unit.id().value())), () -> values.put("outside", issuer));
    }

    private DraftFields replacing(CurrentPerson me, DraftFields begun, Document replaced) {
        boolean alike = replaced.type().equals(begun.value("type")) && !documents.frozen(me, replaced.id());
        return alike ? predecessors.like(begun, replaced) : begun;
    }

    /// With the sentence that names what it replaces, for the drafter to put where it belongs.
    private static DraftFields naming(DraftFields fields, Document replaced) {
        String body = fields.value("body").stripTrailing();
        return fields.with("body", (body.isEmpty() ? "" : body + "\n\n") + Cited.replaces(replaced));
    }

    private Optional<Document> of(CurrentPerson me, @Nullable DocumentId id) {
        return id == null ? Optional.empty() : documents.visible(me, id);
    }

    /// Superior, place and contact of one's last draft; before there is one, superior and place as the
    /// body's latest documents bear them.
    private Map<String, String> headed(CurrentPerson me) {
        Optional<Paper> last = Stream.of(false, true)
                .flatMap(open -> issuing.list(me, open, 1, 0).stream())
                .map(Draft::paper)
                .filter(paper -> !(paper.place() + paper.superior()).isBlank())
                .findFirst();
        return last.map(paper -> Map.of(
                        "place", paper.place(),
                        "superior", paper.superior(),
                        "contact", paper.extras().contact()))
                .orElseGet(() -> headed(letterheads.of(Numbers.body(org.chart(), me.unit()))));
    }

    private static Map<String, String> headed(Letterhead head) {
        Map<String, String> values = new HashMap<>();
        put(values, "superior", head.superior());
        put(values, "place", head.place());
        return values;
    }

    private static void put(Map<String, String> values, String field, Letterheads.@Nullable Taken taken) {
        if (taken != null) {
            values.put(field, taken.words());
            values.put(field + "Of", taken.number());
        }
    }
}
