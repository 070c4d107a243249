package damlam.documents;

import damlam.access.CurrentPerson;
import damlam.documents.Aftermath.Event;
import damlam.documents.Aftermath.Kind;
import damlam.org.Org;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What became of many documents at once: recalls are known here, amendments by the features that
/// make them.
@Component
public class Aftermaths {
    private final DocumentRows rows;
    private final Documents documents;
    private final List<AmendmentSource> sources;

    Aftermaths(DocumentRows rows, Documents documents, List<AmendmentSource> sources) {
        this.rows = rows;
        this.documents = documents;
        this.sources = sources;
    }

    /// Of each to which anything happened. What a restricted one did to it is told to whom that names.
    public Map<DocumentId, Aftermath> of(CurrentPerson reader, Collection<DocumentId> ids) {
        Map<DocumentId, List<Event>> all = new HashMap<>();
        rows.recalls(ids).forEach((id, recall) -> add(all, id, recalled(recall)));
        sources.forEach(source -> source.after(ids)
                .forEach((id, amendments) -> amendments.stream()
                        .flatMap(one -> documents.find(one.other()).stream()
                                .filter(other -> !documents.restricted(other.id())
                                        || documents.visible(reader, other.id()).isPresent())
                                .map(other -> amended(one, other)))
                        .forEach(event -> add(all, id, event))));
        Map<DocumentId, Aftermath> told = new HashMap<>();
        all.forEach((id, events) -> {
            events.sort(Comparator.comparing(Event::kind).thenComparing(Event::on));
            told.put(id, new Aftermath(events));
        });
        return told;
    }

    private static void add(Map<DocumentId, List<Event>> all, DocumentId id, Event event) {
        all.computeIfAbsent(id, first -> new ArrayList<>()).add(event);
    }

    private static Event recalled(Recall recall) {
        return new Event(Kind.RECALLED, LocalDate.ofInstant(recall.at(), Org.ZONE), null);
    }

    private static Event amended(Amendment one, Document other) {
        LocalDate on = other.day();
        return new Event(one.kind() == Amendment.Kind.REPLACED_BY ? Kind.REPLACED : Kind.CORRECTED, on, other);
    }

    /// Whether this happened to a document, in SQL; what a restricted one did to it does not count.
    ///
    /// @param document an expression for the document's number
    public String happened(Kind kind, String document) {
        Amendment.Kind amendment = kind.amendment();
        if (amendment == null) {
            return document + " in (select c.document_id from documents.recall c)";
        }
        return sources.stream()
                .map(source -> source.amended(amendment, document))
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
