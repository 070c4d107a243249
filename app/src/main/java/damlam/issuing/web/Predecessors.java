package damlam.issuing.web;

import damlam.dispatch.Body;
import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchJson;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchType;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.issuing.Draft;
import damlam.issuing.Issuing;
import damlam.issuing.Paper;
import damlam.letter.LetterException;
import damlam.letter.LetterJson;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.registers.Books;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a document that corrects or replaces another one takes over from it: its receivers and how
/// it went to them; a replacement its text, too. Nothing is made up: what is not known stays open.
@Component
class Predecessors {
    private static final List<String> SENDING =
            List.of("channel", "outside", "secrecy", "council", "superior", "place");
    private static final List<String> TEXT = List.of("subject", "addressees", "body", "recipients");

    private final Issuing issuing;
    private final Documents documents;
    private final Books books;
    private final Org org;

    Predecessors(Issuing issuing, Documents documents, Books books, Org org) {
        this.issuing = issuing;
        this.documents = documents;
        this.books = books;
        this.org = org;
    }

    /// A draft that goes where the document went.
    DraftFields sentLike(DraftFields begun, Document before) {
        DraftFields old = old(before);
        Map<String, String> values = new LinkedHashMap<>(begun.values());
        SENDING.stream()
                .filter(field -> !old.value(field).isBlank())
                .forEach(field -> values.put(field, old.value(field)));
        String to = old.value("addressees");
        values.put("addressees", to.isBlank() ? receivers(old) : to);
        if (before.type().equals(DispatchType.CONG_VAN.name())
                && !old.value("recipients").isBlank()) {
            values.put("recipients", old.value("recipients"));
        }
        return new DraftFields(values, old.units(), old.readers(), begun.annexes(), Map.of());
    }

    /// Where a document names nobody under "Kính gửi", those it was sent to.
    private String receivers(DraftFields old) {
        OrgChart chart = org.chart();
        List<String> all = new ArrayList<>();
        chart.units().stream()
                .filter(unit -> old.units().contains(String.valueOf(unit.id().value())))
                .map(Unit::name)
                .forEach(all::add);
        old.value("outside")
                .lines()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(all::add);
        return String.join("\n", all);
    }

    /// A draft that says what the document says, and goes where it went.
    DraftFields like(DraftFields begun, Document before) {
        DraftFields old = old(before);
        Map<String, String> values = new LinkedHashMap<>(begun.values());
        old.values().forEach((field, value) -> {
            if (!value.isBlank()) {
                values.put(field, value);
            }
        });
        values.remove("drafterSign");
        return new DraftFields(values, old.units(), old.readers(), old.annexes(), Map.of());
    }

    /// The form of the document as it was issued: of its draft, or of what stands in the registers.
    private DraftFields old(Document before) {
        Optional<Paper> paper = issuing.ofDocument(before.id()).map(Draft::paper);
        if (paper.isPresent() && paper.get().file() == null) {
            return DraftFields.of(paper.get());
        }
        DraftFields read = read(before);
        if (paper.isEmpty()) {
            return read;
        }
        DraftFields drafted = DraftFields.of(paper.get());
        Map<String, String> values = new LinkedHashMap<>(drafted.values());
        TEXT.stream()
                .filter(field -> drafted.value(field).isBlank())
                .forEach(field -> values.put(field, read.value(field)));
        return new DraftFields(
                values,
                drafted.units(),
                drafted.readers(),
                drafted.annexes().isEmpty() ? read.annexes() : drafted.annexes(),
                Map.of());
    }

    private DraftFields read(Document before) {
        String text = documents.text(before.id());
        DraftFields read = text.isBlank() ? DraftFields.BLANK : read(text);
        Map<String, String> values = new LinkedHashMap<>();
        TEXT.forEach(field -> values.put(field, read.value(field)));
        values.put("subject", before.subject());
        values.put("channel", before.arrival().channel().name());
        values.put("urgency", before.arrival().urgency().name());
        OrgChart chart = org.chart();
        Set<String> units = documents.recipients(before.id()).stream()
                .flatMap(one -> chart.unit(one).stream())
                .filter(one -> one.kind() != UnitKind.TEAM && one.kind() != UnitKind.BODY)
                .map(Unit::id)
                .map(UnitId::value)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        String entered = books.sending(before.id()).recipients();
        values.put("outside", units.isEmpty() ? String.join("\n", entered.split("\\s*;\\s*")) : "");
        return new DraftFields(values, units, Set.of(), read.annexes(), Map.of());
    }

    /// What stands between its head and its foot; a text that cannot be taken apart is taken whole.
    private static DraftFields read(String text) {
        try {
            Dispatch dispatch = DispatchParser.parse(text);
            String json = DispatchJson.write(dispatch, Body.of(text));
            DraftFields fields = Begun.of(LetterJson.read(json).letter(), signer -> Optional.empty())
                    .fields();
            String body = fields.value("body");
            // The mark that ends a document is set again where it is written.
            return fields.with("body", body.isBlank() ? text : body.replaceFirst("\\s*\\./\\.\\s*$", "."));
        } catch (LetterException e) {
            return DraftFields.BLANK.with("body", text);
        }
    }
}
