package damlam.documents.web;

import damlam.access.CurrentPerson;
import damlam.documents.Amendment;
import damlam.documents.AmendmentSource;
import damlam.documents.AnswerSource;
import damlam.documents.DirectiveSource;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Lineage;
import damlam.documents.Lineage.Cited;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What else is held that has to do with a document.
@Component
class RelatedDocuments {
    private final Documents documents;
    private final List<AmendmentSource> amendments;
    private final List<DirectiveSource> directives;
    private final List<AnswerSource> answers;

    RelatedDocuments(
            Documents documents,
            List<AmendmentSource> amendments,
            List<DirectiveSource> directives,
            List<AnswerSource> answers) {
        this.documents = documents;
        this.answers = answers;
        this.amendments = amendments;
        this.directives = directives;
    }

    /// What corrects or replaces it, and what it does so with. One that is restricted is left out for
    /// whom it does not name.
    List<Amended> amended(CurrentPerson reader, DocumentId document) {
        List<Amended> all = new ArrayList<>();
        for (AmendmentSource source : amendments) {
            for (Amendment one : source.of(document)) {
                boolean open = documents.visible(reader, one.other()).isPresent();
                documents
                        .find(one.other())
                        .filter(other -> open || !documents.restricted(other.id()))
                        .ifPresent(other -> all.add(new Amended(one.kind(), other, open)));
            }
        }
        return all;
    }

    /// What it was answered by.
    List<Answer> answers(CurrentPerson reader, DocumentId document) {
        return answers.stream()
                .flatMap(source -> source.answers(document).stream())
                .distinct()
                .map(id -> answer(reader, id))
                .toList();
    }

    /// What it answers, where it went out.
    List<Answer> answered(CurrentPerson reader, DocumentId document) {
        return answers.stream()
                .flatMap(source -> source.answered(document).stream())
                .distinct()
                .map(id -> answer(reader, id))
                .filter(one -> one.document() != null)
                .toList();
    }

    private Answer answer(CurrentPerson reader, DocumentId id) {
        boolean open = documents.visible(reader, id).isPresent();
        boolean told = open || !documents.restricted(id);
        return new Answer(told ? documents.find(id).orElse(null) : null, open);
    }

    /// Cited documents that nobody has attached, and that stand in a register all the same: only
    /// where a single one fits, and the reader may open it.
    ///
    /// @return by the number of the citation
    Map<Long, Document> held(CurrentPerson reader, DocumentId document, Lineage lineage) {
        Map<Long, List<Document>> numbered = documents.held(document);
        Map<Long, Document> held = new HashMap<>();
        for (Cited cited : lineage.cited()) {
            List<Document> alike = numbered.getOrDefault(cited.citationId(), List.of()).stream()
                    .filter(one -> fits(cited, one))
                    .toList();
            if (alike.size() == 1
                    && documents.visible(reader, alike.getFirst().id()).isPresent()) {
                held.put(cited.citationId(), alike.getFirst());
            }
        }
        return held;
    }

    private static boolean fits(Cited cited, Document one) {
        return one.number().equalsIgnoreCase(cited.number())
                && (cited.date() == null || cited.date().equals(one.date()));
    }

    /// Whether work is given out by it, as far as the reader may know.
    boolean directs(CurrentPerson reader, DocumentId document) {
        return directives.stream().anyMatch(source -> source.directs(reader, document));
    }
}
