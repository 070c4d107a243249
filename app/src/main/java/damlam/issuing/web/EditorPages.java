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
import damlam.letter.LetterException;
import damlam.letter.LetterJson;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Choice;
import damlam.page.Finder;
import damlam.page.Pages;
import damlam.page.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The editor of drafts: how one begins, and saving it.
@Controller
class EditorPages {
    static final String EMPTY = "…";

    private final Issuing issuing;
    private final Releases releases;
    private final Beginnings beginnings;
    private final Documents documents;
    private final Org org;
    private final Pages pages;

    EditorPages(Issuing issuing, Releases releases, Beginnings beginnings, Documents documents, Org org, Pages pages) {
        this.issuing = issuing;
        this.releases = releases;
        this.beginnings = beginnings;
        this.documents = documents;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/issuing/new")
    View blank(@AuthenticationPrincipal CurrentPerson me, @RequestParam MultiValueMap<String, String> asked) {
        allow(Issuing.mayDraft(me));
        Purpose purpose = purpose(asked);
        Stream.of(purpose.answers(), purpose.corrects(), purpose.replaces())
                .filter(Objects::nonNull)
                .filter(one -> of(me, one).isEmpty())
                .forEach(one -> {
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                });
        String type = asked.getFirst("type");
        String key = type != null && Skeletons.known(type)
                ? type
                : of(me, purpose.replaces())
                        .map(Document::type)
                        .filter(Skeletons::known)
                        .orElse(DispatchType.CONG_VAN.name());
        return form(me, null, purpose, beginnings.of(me, purpose, key), Said.NOTHING);
    }

    static void allow(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static Purpose purpose(MultiValueMap<String, String> asked) {
        return new Purpose(
                document(asked.getFirst("answers")),
                document(asked.getFirst("corrects")),
                document(asked.getFirst("replaces")));
    }

    private static @Nullable DocumentId document(@Nullable String id) {
        return id == null || !id.matches("[1-9][0-9]{0,17}") ? null : new DocumentId(Long.parseLong(id));
    }

    private Optional<Document> of(CurrentPerson me, @Nullable DocumentId id) {
        return id == null ? Optional.empty() : documents.visible(me, id);
    }

    private View form(CurrentPerson me, @Nullable Draft draft, Purpose purpose, DraftFields fields, Said said) {
        OrgChart chart = org.chart();
        Map<String, Object> shown = new HashMap<>(Map.of(
                "fields",
                fields,
                "said",
                said,
                "offered",
                Skeletons.OFFERED,
                "signers",
                signers(me, chart).stream()
                        .map(person -> Finder.choice(chart, person))
                        .toList(),
                "matters",
                chart.matters().stream()
                        .map(matter -> new Choice(matter.id().value(), matter.name()))
                        .toList(),
                "units",
                DraftViews.units(chart)));
        shown.put(
                "councils",
                releases.councils(me).stream()
                        .map(one -> new Choice(one.id().value(), one.name()))
                        .toList());
        shown.put(
                "people",
                chart.everyone().stream()
                        .filter(person -> !chart.appointmentsOf(person.id()).isEmpty())
                        .map(person -> Finder.choice(chart, person))
                        .toList());
        of(me, purpose.answers()).ifPresent(one -> shown.put("answers", one));
        of(me, purpose.corrects()).ifPresent(one -> shown.put("corrects", one));
        of(me, purpose.replaces()).ifPresent(one -> shown.put("replaces", one));
        if (draft != null) {
            shown.put("draft", draft);
        }
        return pages.of("issuing/form", shown);
    }

    private List<Person> signers(CurrentPerson me, OrgChart chart) {
        return Stream.concat(releases.signers(me).stream(), releases.chairs(me).stream())
                .distinct()
                .flatMap(one -> chart.person(one).stream())
                .toList();
    }

    @PostMapping("/issuing/new")
    View draft(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale)
            throws IOException {
        allow(Issuing.mayDraft(me));
        Purpose purpose = purpose(sent);
        if (sent.containsKey("more")) {
            return more(me, null, purpose, sent, Words.in(locale));
        }
        OriginalFile word = OriginalFile.of(file);
        return kept(me, null, purpose, fields(sent, word), fields -> issuing.draft(me, purpose, fields.paper(word)));
    }

    /// Keeps what the form says, or shows it again with what is in the way.
    private View kept(
            CurrentPerson me,
            @Nullable Draft draft,
            Purpose purpose,
            DraftFields fields,
            Function<DraftFields, DraftId> keeping) {
        if (!fields.errors().isEmpty()) {
            return Pages.wrong(form(me, draft, purpose, fields, Said.NOTHING));
        }
        try {
            return new RedirectView("/issuing/" + keeping.apply(fields).value());
        } catch (Refusal e) {
            return Pages.refused(
                    form(me, draft, purpose, fields, new Said(e.reason().name(), "", "", 0)));
        }
    }

    private static DraftFields fields(MultiValueMap<String, String> sent, @Nullable OriginalFile word) {
        DraftFields fields = DraftFields.typed(sent, word != null);
        boolean zip = word == null || (word.bytes().length > 2 && word.bytes()[0] == 'P' && word.bytes()[1] == 'K');
        return zip ? fields : fields.wrong("file", "file");
    }

    /// The form again with one more annex, or with the skeleton of its type where nothing is
    /// written yet; nothing is saved.
    private View more(
            CurrentPerson me, @Nullable Draft draft, Purpose purpose, MultiValueMap<String, String> sent, Words words) {
        DraftFields typed = DraftFields.sent(sent);
        if (!"skeleton".equals(sent.getFirst("more"))) {
            return form(me, draft, purpose, typed, new Said("", "", "", 1));
        }
        String type = typed.value("type");
        String before = typed.value("begun").replaceFirst("^-", "");
        DraftFields old = Skeletons.known(before) ? beginnings.of(me, purpose, before) : DraftFields.BLANK;
        if (!Skeletons.known(type) || written(typed, old, "body")) {
            return form(me, draft, purpose, typed, new Said("", words.say("issuing.skeleton.written"), "", 0));
        }
        DraftFields skeleton = beginnings.of(me, purpose, type);
        DraftFields filled = typed.with("begun", "-" + type);
        for (String field : List.of("body", "recipients", "cosignPost")) {
            filled = written(typed, old, field) ? filled : filled.with(field, skeleton.value(field));
        }
        boolean annexed = !typed.annexes().isEmpty() && !typed.annexes().equals(old.annexes());
        return form(
                me,
                draft,
                purpose,
                annexed ? filled : filled.with(skeleton.annexes()),
                new Said("", words.say("issuing.skeleton.taken"), "", 0));
    }

    /// Whether something of one's own stands in a field.
    private static boolean written(DraftFields typed, DraftFields skeleton, String field) {
        String value = typed.value(field).replace("\r\n", "\n").strip();
        return !value.isEmpty() && !value.equals(skeleton.value(field).strip());
    }

    /// Begins from a file as `dispatch write` takes it.
    @PostMapping("/issuing/new/json")
    View begin(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile json,
            Locale locale)
            throws IOException {
        allow(Issuing.mayDraft(me));
        Purpose purpose = purpose(sent);
        Words words = Words.in(locale);
        String wrong = words.say("issuing.json.none");
        if (json != null && !json.isEmpty()) {
            String text = new String(json.getBytes(), StandardCharsets.UTF_8);
            try {
                LetterJson.Draft read = LetterJson.read(text);
                OrgChart chart = org.chart();
                Begun begun = Begun.of(read.letter(), name -> signer(me, chart, name));
                List<String> left = new ArrayList<>(begun.left());
                left.addAll(read.unknown());
                String note = left.isEmpty()
                        ? words.say("issuing.json.read")
                        : words.say("issuing.json.left", String.join(", ", left));
                DraftFields fields = begun.fields().with("begun", "-" + Integer.toHexString(text.hashCode()));
                return form(me, null, purpose, fields, new Said("", note, "", 0));
            } catch (LetterException e) {
                LetterException.Kind kind = e.path().isEmpty() ? LetterException.Kind.NOT_JSON : e.kind();
                wrong = words.say("issuing.json." + kind, e.line(), e.path());
            }
        }
        DraftFields fields = beginnings.of(me, purpose, DispatchType.CONG_VAN.name());
        return Pages.wrong(form(me, null, purpose, fields, new Said("", "", wrong, 0)));
    }

    private Optional<PersonId> signer(CurrentPerson me, OrgChart chart, String name) {
        List<Person> called = signers(me, chart).stream()
                .filter(one -> one.name().equalsIgnoreCase(name.strip()))
                .toList();
        return called.size() == 1 ? Optional.of(called.getFirst().id()) : Optional.empty();
    }

    @GetMapping("/issuing/{id:\\d+}/edit")
    View edit(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        Draft draft = draft(me, id);
        if (!issuing.allowed(me, draft).contains(Act.EDIT)) {
            return new RedirectView("/issuing/" + id);
        }
        return form(me, draft, draft.purpose(), DraftFields.of(draft.paper()), Said.NOTHING);
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
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale)
            throws IOException {
        Draft draft = draft(me, id);
        if (sent.containsKey("more")) {
            return more(me, draft, draft.purpose(), sent, Words.in(locale));
        }
        OriginalFile chosen = OriginalFile.of(file);
        String body = sent.getFirst("body");
        // A text that was typed takes the place of the file; else the file before stays.
        OriginalFile word = chosen != null || (body != null && !body.isBlank())
                ? chosen
                : draft.paper().file();
        return kept(me, draft, draft.purpose(), fields(sent, word), fields -> {
            issuing.edit(me, draft.id(), seen, fields.paper(word));
            return draft.id();
        });
    }
}
