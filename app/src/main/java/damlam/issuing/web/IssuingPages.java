package damlam.issuing.web;

import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchType;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.issuing.Act;
import damlam.issuing.Draft;
import damlam.issuing.Draft.Purpose;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.Refusal;
import damlam.issuing.Releases;
import damlam.org.Matter;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.UnitKind;
import damlam.page.Choice;
import damlam.page.Downloads;
import damlam.page.Finder;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Drafts: the list, the editor, and one on its way.
@Controller
class IssuingPages {
    private static final int PAGE_LINES = 50;

    private final Issuing issuing;
    private final Releases releases;
    private final Documents documents;
    private final DraftViews views;
    private final Org org;
    private final Pages pages;

    IssuingPages(Issuing issuing, Releases releases, Documents documents, DraftViews views, Org org, Pages pages) {
        this.issuing = issuing;
        this.releases = releases;
        this.documents = documents;
        this.views = views;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/issuing")
    View list(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int page,
            Locale locale) {
        allow(Issuing.mayDraft(me));
        boolean open = !show.equals("done");
        int at = Math.clamp(page, 0, 100_000);
        List<Draft> found = issuing.list(me, open, PAGE_LINES + 1, at * PAGE_LINES);
        Words words = Words.in(locale);
        return pages.of(
                "issuing/list",
                Map.of(
                        "lines",
                        found.stream()
                                .limit(PAGE_LINES)
                                .map(one -> views.line(one, words))
                                .toList(),
                        "open",
                        open,
                        "inHands",
                        issuing.inHandsOf(me).size(),
                        "pager",
                        Pager.of(
                                at,
                                PAGE_LINES,
                                at * PAGE_LINES + found.size(),
                                "/issuing?show=" + (open ? "open" : "done") + "&")));
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping("/issuing/new")
    View blank(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "0") long answers,
            @RequestParam(defaultValue = "0") long corrects,
            @RequestParam(defaultValue = "0") long replaces) {
        allow(Issuing.mayDraft(me));
        Purpose purpose = new Purpose(document(answers), document(corrects), document(replaces));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("type", DispatchType.CONG_VAN.name());
        of(me, purpose.replaces()).ifPresent(one -> values.put("type", one.type()));
        of(me, purpose.answers()).ifPresent(one -> values.put("addressees", one.issuer()));
        issuing.list(me, false, 1, 0).stream().findFirst().ifPresent(last -> {
            values.put("place", last.paper().place());
            values.put("superior", last.paper().superior());
        });
        return form(me, null, purpose, new DraftFields(values, Set.of(), Map.of()), "");
    }

    private static @Nullable DocumentId document(long id) {
        return id < 1 ? null : new DocumentId(id);
    }

    private Optional<Document> of(CurrentPerson me, @Nullable DocumentId id) {
        return id == null ? Optional.empty() : documents.visible(me, id);
    }

    private View form(CurrentPerson me, @Nullable Draft draft, Purpose purpose, DraftFields fields, String refused) {
        OrgChart chart = org.chart();
        Map<String, Object> shown = new HashMap<>(Map.of(
                "fields",
                fields,
                "refused",
                refused,
                "signers",
                releases.signers(me).stream()
                        .flatMap(one -> chart.person(one).stream())
                        .map(person -> Finder.choice(chart, person))
                        .toList(),
                "matters",
                chart.matters().stream().map(IssuingPages::choice).toList(),
                "units",
                chart.units().stream()
                        .filter(unit -> unit.kind() != UnitKind.TEAM && unit.kind() != UnitKind.BODY)
                        .map(unit -> Finder.choice(chart, unit))
                        .toList()));
        of(me, purpose.answers()).ifPresent(one -> shown.put("answers", one));
        of(me, purpose.corrects()).ifPresent(one -> shown.put("corrects", one));
        of(me, purpose.replaces()).ifPresent(one -> shown.put("replaces", one));
        if (draft != null) {
            shown.put("draft", draft);
        }
        return pages.of("issuing/form", shown);
    }

    private static Choice choice(Matter matter) {
        return new Choice(matter.id().value(), matter.name());
    }

    @PostMapping("/issuing/new")
    View draft(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<String> units,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "0") long answers,
            @RequestParam(defaultValue = "0") long corrects,
            @RequestParam(defaultValue = "0") long replaces,
            HttpServletResponse response)
            throws IOException {
        allow(Issuing.mayDraft(me));
        Purpose purpose = new Purpose(document(answers), document(corrects), document(replaces));
        OriginalFile word = file(file);
        DraftFields fields = fields(typed, units, word);
        String refused = "";
        if (fields.errors().isEmpty()) {
            try {
                DraftId id = issuing.draft(me, purpose, fields.paper(word));
                return new RedirectView("/issuing/" + id.value());
            } catch (Refusal e) {
                refused = e.reason().name();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(me, null, purpose, fields, refused);
    }

    private static DraftFields fields(
            Map<String, String> typed, @Nullable List<String> units, @Nullable OriginalFile word) {
        DraftFields fields = DraftFields.typed(typed, units, word != null);
        boolean zip = word == null || (word.bytes().length > 2 && word.bytes()[0] == 'P' && word.bytes()[1] == 'K');
        return zip ? fields : fields.wrong("file", "file");
    }

    private static @Nullable OriginalFile file(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return new OriginalFile(name.isBlank() ? "file" : name, "application/octet-stream", file.getBytes());
    }

    @GetMapping("/issuing/{id:\\d+}/edit")
    View edit(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        Draft draft = draft(me, id);
        if (!issuing.allowed(me, draft).contains(Act.EDIT)) {
            return new RedirectView("/issuing/" + id);
        }
        return form(me, draft, draft.purpose(), DraftFields.of(draft.paper()), "");
    }

    private Draft draft(CurrentPerson me, long id) {
        return issuing.visible(me, new DraftId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/issuing/{id:\\d+}/edit")
    View save(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<String> units,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        Draft draft = draft(me, id);
        OriginalFile chosen = file(file);
        // A text that was typed takes the place of the file; else the file before stays.
        OriginalFile word = chosen != null || !typed.getOrDefault("body", "").isBlank()
                ? chosen
                : draft.paper().file();
        DraftFields fields = fields(typed, units, word);
        String refused = "";
        if (fields.errors().isEmpty()) {
            try {
                issuing.edit(me, draft.id(), seen, fields.paper(word));
                return new RedirectView("/issuing/" + id);
            } catch (Refusal e) {
                refused = e.reason().name();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(me, draft, draft.purpose(), fields, refused);
    }

    @GetMapping("/issuing/{id:\\d+}")
    View show(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String act,
            HttpServletRequest request) {
        DraftShown shown = views.shown(me, draft(me, id), Act.named(act).orElse(null), Typed.nothing(request), "");
        return pages.of("issuing/show", Map.of("view", shown));
    }

    @GetMapping("/issuing/{id:\\d+}/draft.{format:docx|pdf}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable String format) {
        Draft draft = draft(me, id);
        if (!issuing.inside(me, draft.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            return format.equals("pdf")
                    ? Downloads.of("draft-" + id + ".pdf", MediaType.APPLICATION_PDF, releases.pdf(draft))
                    : Downloads.of("draft-" + id + ".docx", Downloads.DOCX, releases.word(draft));
        } catch (Refusal e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.reason().name(), e);
        }
    }
}
