package damlam.exchange;

import damlam.directives.Directive;
import damlam.directives.Directives;
import damlam.directives.Duty;
import damlam.directives.Term;
import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchType;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.exchange.Edxml.Agency;
import damlam.exchange.Edxml.Attachment;
import damlam.exchange.Edxml.DocumentNumber;
import damlam.exchange.Edxml.Signer;
import damlam.exchange.Exchanges.Sending;
import damlam.org.Fold;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes edXML documents of those in our register: what the record knows of each goes along, and
/// nothing is made up.
@Component
class Edocs {
    private final ExchangeRows rows;
    private final Documents documents;
    private final Directives directives;

    Edocs(ExchangeRows rows, Documents documents, Directives directives) {
        this.rows = rows;
        this.documents = documents;
        this.directives = directives;
    }

    Edxml.Document of(Document document, Agency from, Agency to, Sending said, List<Attachment> files, Instant at) {
        LocalDate dated = Objects.requireNonNull(document.date());
        DocumentNumber number = number(document.number());
        Dispatch read = DispatchParser.parse(documents.text(document.id()));
        Message answers = said.answers();
        return new Edxml.Document(
                from,
                List.of(to),
                number,
                Objects.requireNonNullElse(read.place(), ""),
                dated,
                DispatchType.named(document.type()).map(DispatchType::title).orElse(""),
                document.subject(),
                signer(document.signer(), read.signer()),
                said.dueOn(),
                Edxml.priority(document.arrival().urgency()),
                said.steering(),
                answers == null ? List.of() : List.of(Statuses.about(Statuses.document(rows.file(answers.id())))),
                said.tasks(),
                EdxmlWriter.documentId(from.code(), dated, number),
                files,
                at);
    }

    /// In what capacity and post, where the text says so of the one whom the register names.
    private static Signer signer(String registered, damlam.dispatch.@Nullable Signer read) {
        if (read == null || read.name() == null || !Fold.of(read.name()).equals(Fold.of(registered))) {
            return new Signer("", "", registered);
        }
        return new Signer(String.join(" ", read.powers()), Objects.requireNonNullElse(read.post(), ""), registered);
    }

    /// @param enclosed of what is enclosed in it, whose files go along
    List<Attachment> files(Document document, List<DocumentId> enclosed) {
        List<Attachment> files = new ArrayList<>(List.of(attached(document)));
        for (Document one : enclosures(document.id())) {
            if (enclosed.contains(one.id())) {
                files.add(attached(one));
            }
        }
        return files;
    }

    /// The file it was made as; where there is none, its text.
    private Attachment attached(Document document) {
        OriginalFile file = documents.file(document.id(), document.version()).orElse(null);
        if (file != null) {
            return new Attachment(file.name(), file.mediaType(), document.subject(), file.bytes());
        }
        String name = EdxmlReader.safe(document.called().replace('/', '-')) + ".txt";
        return new Attachment(
                name,
                "text/plain; charset=utf-8",
                document.subject(),
                documents.text(document.id()).getBytes(StandardCharsets.UTF_8));
    }

    /// What may go along: documents that are enclosed in this one are here, and were not recalled.
    List<Document> enclosures(DocumentId id) {
        return documents.lineage(id).enclosures().stream()
                .filter(one -> documents.recalled(one.id()).isEmpty())
                .toList();
    }

    /// The days by which something of a document is due, as its directive says; none is made up.
    List<LocalDate> dueDays(DocumentId id) {
        return directives.ofDocument(id).stream()
                .flatMap(this::dueDays)
                .sorted()
                .distinct()
                .toList();
    }

    private Stream<LocalDate> dueDays(Directive directive) {
        return directive.issued()
                ? directives.duties(directive).stream().map(Duty::due).filter(Objects::nonNull)
                : directive.requirements().stream()
                        .flatMap(one -> one.term() instanceof Term.On(LocalDate day) ? Stream.of(day) : Stream.empty());
    }

    private static DocumentNumber number(String printed) {
        int stroke = printed.indexOf('/');
        return stroke < 0
                ? new DocumentNumber(printed, "")
                : new DocumentNumber(printed.substring(0, stroke), printed.substring(stroke + 1));
    }
}
