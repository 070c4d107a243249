package damlam.documents.web;

import damlam.access.CurrentPerson;
import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchText;
import damlam.dispatch.FileText;
import damlam.dispatch.UnreadableFileException;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Drafts;
import damlam.documents.Drafts.Draft;
import damlam.documents.FileSignatures;
import damlam.documents.LimitRule;
import damlam.documents.Limits;
import damlam.documents.OriginalFile;
import damlam.documents.web.DraftView.Doubt;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.page.Choice;
import damlam.page.Finder;
import damlam.page.Pages;
import damlam.page.Typed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The line in the register of what was brought in, before it is registered.
@Controller
class DraftPages {
    private static final int LONGEST_FIELD = 2_000;

    private final Drafts drafts;
    private final Documents documents;
    private final Proposals proposals;
    private final Ownership ownership;
    private final FileSignatures signatures;
    private final Limits limits;
    private final Org org;
    private final Pages pages;

    DraftPages(
            Drafts drafts,
            Documents documents,
            Proposals proposals,
            Ownership ownership,
            FileSignatures signatures,
            Limits limits,
            Org org,
            Pages pages) {
        this.drafts = drafts;
        this.documents = documents;
        this.proposals = proposals;
        this.ownership = ownership;
        this.signatures = signatures;
        this.limits = limits;
        this.org = org;
        this.pages = pages;
    }

    static View at(UUID token, long citing, long citation) {
        return new RedirectView(
                "/documents/drafts/" + token + (citing == 0 ? "" : "?citing=" + citing + "&citation=" + citation));
    }

    @GetMapping("/documents/drafts/{token}")
    View check(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable UUID token,
            @RequestParam(defaultValue = "0") long citing,
            @RequestParam(defaultValue = "0") long citation) {
        Draft draft = draft(me, token);
        if (draft.document() != null) {
            return new RedirectView("/documents/" + draft.document().value());
        }
        return proposed(me, draft, "", citing, citation);
    }

    /// Reads another of the files that came as the document. One that cannot be is left where it is,
    /// with the reason; a scan without text is taken, for its text can be pasted.
    @PostMapping("/documents/drafts/{token}/file")
    View choose(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable UUID token,
            @RequestParam(defaultValue = "-1") int no,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") long citing,
            @RequestParam(defaultValue = "0") long citation) {
        Draft draft = draft(me, token);
        // A form that is sent twice, or is from a page of before, names a file that lies elsewhere by now.
        boolean there = no >= 0
                && no < draft.others().size()
                && draft.others().get(no).name().equals(name);
        String problem = draft.document() == null && there ? taken(draft, no) : "";
        if (problem.isEmpty()) {
            return at(token, citing, citation);
        }
        return Pages.wrong(proposed(me, draft, problem, citing, citation));
    }

    /// @return why it was not taken; empty where it was
    private String taken(Draft draft, int no) {
        OriginalFile file = drafts.other(draft, no);
        String harm = Reading.unfit(file);
        if (harm != null) {
            return harm;
        }
        try {
            FileText read = Reading.openedItself(file, DispatchText.Progress.NONE);
            drafts.choose(draft, no, read.text(), read.seen(), null);
            return "";
        } catch (UnreadableFileException e) {
            if (!Reading.isKept(e.reason())) {
                return e.reason().name();
            }
            drafts.choose(draft, no, "", false, e.reason());
            return "";
        }
    }

    @PostMapping("/documents/drafts/{token}")
    View register(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable UUID token,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable Set<String> readers,
            @RequestParam(defaultValue = "0") long citing,
            @RequestParam(defaultValue = "0") long citation) {
        Draft draft = draft(me, token);
        if (draft.document() != null) {
            return new RedirectView("/documents/" + draft.document().value());
        }
        DraftForm form = DraftForm.typed(typed, known(readers));
        Map<String, String> errors = form.errors(draft.file() != null, LONGEST_FIELD, org.today());
        Dispatch read = DispatchParser.parse(form.text());
        boolean again = errors.isEmpty()
                && !typed.containsKey("anyway")
                && !documents
                        .alike(
                                form.number(),
                                form.issuer(),
                                Typed.read(form.date()).orElse(null))
                        .isEmpty();
        Optional<String> another = form.direction().equals(Direction.OUTGOING.name()) && !typed.containsKey("ours")
                ? ownership.another(me, read, form)
                : Optional.empty();
        boolean marked = form.secrecy().isEmpty() && read.marks().secrecy() != null && !typed.containsKey("open");
        if (!errors.isEmpty() || again || another.isPresent() || marked) {
            Doubt doubt = new Doubt(another.orElse(""), me.bodyName(), marked);
            return Pages.wrong(form(draft, read, form, errors, doubt, "", citing, citation));
        }
        DocumentId id = drafts.register(me, token, form.registration(draft.file()), readers(me, form));
        if (citing != 0) {
            documents.attach(me.actor(), new DocumentId(citing), citation, id);
            return new RedirectView("/documents/" + citing + "#cited");
        }
        return new RedirectView("/documents/" + id.value());
    }

    private View proposed(CurrentPerson me, Draft draft, String notTaken, long citing, long citation) {
        Dispatch read = DispatchParser.parse(draft.text());
        DraftForm form = proposals.of(me, draft, read);
        return form(draft, read, form, Map.of(), new Doubt("", me.bodyName(), false), notTaken, citing, citation);
    }

    private View form(
            Draft draft,
            Dispatch read,
            DraftForm form,
            Map<String, String> errors,
            Doubt doubt,
            String notTaken,
            long citing,
            long citation) {
        DraftView view = new DraftView(
                draft.token(),
                draft.file() == null ? "" : draft.file().name(),
                draft.seen(),
                draft.others().stream().map(DraftPages::other).toList(),
                DraftMail.of(draft).orElse(null),
                notTaken,
                draft.problem() == null ? "" : draft.problem().name(),
                form,
                errors,
                doubt,
                documents.alike(
                        form.number(), form.issuer(), Typed.read(form.date()).orElse(null)),
                Understood.of(read, form.text()),
                Difference.all(draft.stated(), read),
                citing,
                citation,
                draft.file() == null ? List.of() : signatures.of(draft.file()).verdicts(),
                clocks(form),
                people());
        return pages.of("documents/draft", Map.of("view", view));
    }

    private Set<Long> known(@Nullable Set<String> typed) {
        return typed == null
                ? Set.of()
                : people().stream()
                        .map(Choice::id)
                        .filter(id -> typed.contains(String.valueOf(id)))
                        .collect(Collectors.toSet());
    }

    /// Nobody is named of what is not secret: everybody may see it.
    private static Set<PersonId> readers(CurrentPerson me, DraftForm form) {
        return form.secrecy().isEmpty()
                ? Set.of()
                : Stream.concat(Stream.of(me.id()), form.readers().stream().map(PersonId::new))
                        .collect(Collectors.toSet());
    }

    private List<Choice> people() {
        OrgChart chart = org.chart();
        return chart.everyone().stream()
                .filter(person -> !chart.appointmentsOf(person.id()).isEmpty())
                .map(person -> Finder.choice(chart, person))
                .toList();
    }

    private static DraftView.Other other(Drafts.Other file) {
        boolean mail = DispatchText.isMail(file.start().bytes(), file.name());
        return new DraftView.Other(file.name(), file.size(), mail || DispatchText.reads(file.name()), mail);
    }

    private List<DraftView.Clock> clocks(DraftForm form) {
        return Typed.read(form.arrived()).stream()
                .flatMap(day -> Stream.of(LimitRule.Act.RECEIPT, LimitRule.Act.REGISTER, LimitRule.Act.SUBMIT)
                        .flatMap(act -> limits.of(act, form.arrival(), day).stream()
                                .map(limit -> new DraftView.Clock(act, limit))))
                .toList();
    }

    private Draft draft(CurrentPerson me, UUID token) {
        BringPages.allow(me);
        return drafts.find(me.id(), token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
