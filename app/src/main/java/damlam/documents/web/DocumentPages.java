package damlam.documents.web;

import damlam.access.CurrentPerson;
import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchType;
import damlam.documents.Aftermaths;
import damlam.documents.Content;
import damlam.documents.Deliveries;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentActSource;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Drafts;
import damlam.documents.FileSignatures;
import damlam.documents.Lineage;
import damlam.documents.OriginalFile;
import damlam.documents.PaperLayout;
import damlam.documents.Recall;
import damlam.documents.RegisterQuery;
import damlam.documents.RegisterQuery.Found;
import damlam.documents.RegisterQuery.Sort;
import damlam.documents.Validity;
import damlam.documents.Version;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.page.Downloads;
import damlam.page.Pager;
import damlam.page.Pages;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/// The registers, and one document beside what it cites.
@Controller
class DocumentPages {
    private final Documents documents;
    private final Drafts drafts;
    private final Deliveries deliveries;
    private final RelatedDocuments related;
    private final Aftermaths aftermaths;
    private final Validity validity;
    private final List<DocumentActSource> acts;
    private final FileSignatures signatures;
    private final Org org;
    private final Pages pages;

    DocumentPages(
            Documents documents,
            Drafts drafts,
            Deliveries deliveries,
            RelatedDocuments related,
            Aftermaths aftermaths,
            Validity validity,
            List<DocumentActSource> acts,
            FileSignatures signatures,
            Org org,
            Pages pages) {
        this.documents = documents;
        this.drafts = drafts;
        this.deliveries = deliveries;
        this.related = related;
        this.aftermaths = aftermaths;
        this.validity = validity;
        this.acts = acts;
        this.signatures = signatures;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/documents")
    View list(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "") String register,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "0") int page) {
        Direction direction = "outgoing".equals(register) ? Direction.OUTGOING : Direction.INCOMING;
        Sort by = Arrays.stream(Sort.values())
                .filter(known -> known.name().equalsIgnoreCase(sort))
                .findFirst()
                .orElse(Sort.ARRIVAL);
        boolean descending = order.isEmpty() ? by == Sort.ARRIVAL || by == Sort.DATED : "desc".equals(order);
        RegisterQuery query = new RegisterQuery(direction, year, q, type, by, descending, page + 1);
        Found found = documents.list(me, query);
        String address = address(register, year, q, type) + "&sort=" + by.name().toLowerCase(java.util.Locale.ROOT)
                + "&order=" + (descending ? "desc" : "asc") + "&";
        RegisterView view = new RegisterView(
                query,
                found.lines(),
                aftermaths.of(me, found.lines().stream().map(Document::id).toList()),
                found.all(),
                address(register, year, q, type),
                Pager.of(page, RegisterQuery.PAGE_LINES, found.all(), address),
                Documents.mayRegister(me),
                org.today().getYear());
        return pages.of("documents/list", Map.of("view", view));
    }

    private static String address(String register, @Nullable Integer year, String q, String type) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/documents")
                .queryParam("register", "outgoing".equals(register) ? "outgoing" : "incoming");
        if (year != null) {
            address.queryParam("year", year);
        }
        return address.queryParam("q", "{q}")
                .queryParam("type", "{type}")
                .encode()
                .buildAndExpand(q, type)
                .toUriString();
    }

    @GetMapping("/documents/{id}")
    View show(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        Document document = visible(me, id);
        return show(me, document, null);
    }

    private View show(CurrentPerson me, Document document, DocumentView.@Nullable Change change) {
        List<Version> versions = documents.versions(document.id());
        boolean frozen = documents.frozen(me, document.id());
        String text = frozen ? "" : versions.getFirst().text();
        Dispatch read = DispatchParser.parse(text);
        OrgChart chart = org.chart();
        Lineage lineage = documents.lineage(document.id());
        Recall recall = documents.recalled(document.id()).orElse(null);
        DocumentView view = new DocumentView(
                document,
                PaperLayout.of(text, read),
                frozen
                        ? List.of()
                        : versions.stream().map(one -> kept(document, one)).toList(),
                recall,
                recall == null ? "" : recaller(chart, recall),
                lineage,
                related.held(me, document.id(), lineage),
                related.amended(me, document.id()),
                related.answers(me, document.id()),
                related.answered(me, document.id()),
                chart.person(document.registeredBy())
                        .map(person -> person.name())
                        .orElse(""),
                frozen ? List.of() : documents.attachments(document.id()),
                deliveries.of(document.id()),
                related.directs(me, document.id()),
                acts.stream()
                        .flatMap(source -> source.of(me, document.id()).stream())
                        .toList(),
                Documents.mayRegister(me),
                !read.requirements().isEmpty() && !documents.restricted(document.id()) && validity.holds(document.id()),
                validity.bar(document.id()).orElse(null),
                drafts.seen(document.id()),
                documents.readers(document.id()).stream()
                        .flatMap(reader -> chart.person(reader).stream())
                        .map(person -> person.name())
                        .toList(),
                change == null ? new DocumentView.Change(text, "", Set.of()) : change);
        return pages.of("documents/show", Map.of("view", view));
    }

    private static String recaller(OrgChart chart, Recall recall) {
        String name = chart.person(recall.by()).map(Person::name).orElse("");
        return chart.appointmentsOf(recall.by()).stream()
                .findFirst()
                .map(held -> name + ", " + held.post().title())
                .orElse(name);
    }

    private KeptVersion kept(Document document, Version version) {
        return new KeptVersion(
                version,
                signatures.bears(document, version),
                signatures.of(document.id(), version).verdicts());
    }

    @GetMapping("/documents/{id}/file/{version}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable int version) {
        return handedOut(documents.file(readable(me, id), version));
    }

    @GetMapping("/documents/{id}/attachments/{no}")
    ResponseEntity<byte[]> attachment(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable int no) {
        return handedOut(documents.attachment(readable(me, id), no));
    }

    private DocumentId readable(CurrentPerson me, long id) {
        Document document = visible(me, id);
        if (documents.frozen(me, document.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return document.id();
    }

    /// Whatever a file claims to be, it is handed out to be saved and never run in our pages.
    private static ResponseEntity<byte[]> handedOut(Optional<OriginalFile> found) {
        OriginalFile file = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Downloads.saved(file.name(), file.bytes());
    }

    @PostMapping("/documents/{id}/text")
    View change(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String reason) {
        Document document = mayChange(me, id);
        Set<String> wrong = new HashSet<>();
        Map.of("text", text, "reason", reason).forEach((field, typed) -> {
            if (typed.isBlank()) {
                wrong.add(field);
            }
        });
        if (!wrong.isEmpty()) {
            return Pages.wrong(show(me, document, new DocumentView.Change(text, reason, wrong)));
        }
        Version present = documents.versions(document.id()).getFirst();
        OriginalFile file = documents.file(document.id(), present.no()).orElse(null);
        documents.change(me.actor(), document.id(), new Content(text, file), reason);
        return new RedirectView("/documents/" + id);
    }

    @PostMapping("/documents/{id}/attach")
    String attach(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam long citation,
            @RequestParam long document,
            @RequestParam(defaultValue = "") String from) {
        Document citing = mayChange(me, id);
        DocumentId attached = visible(me, document).id();
        if (!attached.equals(citing.id())) {
            documents.attach(me.actor(), citing.id(), citation, attached);
        }
        return "redirect:" + ("directive".equals(from) ? "/directives/of/" : "/documents/") + id + "#cited";
    }

    private Document mayChange(CurrentPerson me, long id) {
        if (!Documents.mayRegister(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return visible(me, id);
    }

    private Document visible(CurrentPerson me, long id) {
        return documents
                .visible(me, new DocumentId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static List<DispatchType> types() {
        return List.of(DispatchType.values());
    }
}
