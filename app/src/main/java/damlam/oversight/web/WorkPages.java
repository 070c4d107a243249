package damlam.oversight.web;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Evidence;
import damlam.inspection.FindingId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.oversight.Answer;
import damlam.oversight.Draw;
import damlam.oversight.Finding;
import damlam.oversight.Findings;
import damlam.oversight.Inspection;
import damlam.oversight.Inspections;
import damlam.oversight.Item;
import damlam.oversight.NewFinding;
import damlam.oversight.OversightRefusedException.Reason;
import damlam.oversight.Sample;
import damlam.oversight.Samples;
import damlam.page.Attachments;
import damlam.page.Downloads;
import damlam.page.Finder;
import damlam.page.Pages;
import damlam.page.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/// The team's steps, and what the unit says to them.
@Controller
class WorkPages {
    private static final int MEMBERS = 4;
    private static final int LARGEST = 500;
    private static final Set<Reason> SECRETARY = Set.of(Reason.NOT_OF_TEAM, Reason.OWN_MINUTES, Reason.ALONE);

    private final Inspections inspections;
    private final Samples samples;
    private final Findings findings;
    private final InspectionShow show;
    private final Org org;
    private final Pages pages;

    WorkPages(Inspections inspections, Samples samples, Findings findings, InspectionShow show, Org org, Pages pages) {
        this.inspections = inspections;
        this.samples = samples;
        this.findings = findings;
        this.show = show;
        this.org = org;
        this.pages = pages;
    }

    @PostMapping("/inspections/{id}/team")
    View team(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Finder people = Finder.people(org.chart());
        String basis = typed.number("basis");
        LocalDate basisDay = typed.day("basisDay");
        long lead = typed.pick("lead", people);
        List<PersonId> members = new ArrayList<>();
        Map<Long, String> fields = new HashMap<>();
        for (int i = 1; i <= MEMBERS; i++) {
            long member = typed.pickIfAny("member" + i, people);
            if (member != 0) {
                members.add(new PersonId(member));
                fields.put(member, "member" + i);
            }
        }
        fields.put(lead, "lead");
        return show.after(
                me,
                id,
                typed,
                refused -> switch (refused.reason()) {
                    case DECIDED_AHEAD, DECIDED_EARLY -> "basisDay";
                    case ALONE -> "member1";
                    default -> fields.getOrDefault(refused.about(), "lead");
                },
                () -> inspections.decideTeam(
                        me,
                        InspectionShow.id(id),
                        basis,
                        Objects.requireNonNull(basisDay),
                        new PersonId(lead),
                        members));
    }

    @PostMapping("/inspections/{id}/team/{person}/retain")
    View retain(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable long person,
            HttpServletRequest request) {
        if (person < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String field = "retain" + person;
        Typed typed = Typed.in(request, Set.of(field), InspectionPages.LONGEST);
        String why = typed.text(field);
        return show.after(
                me, id, typed, field, () -> inspections.retain(me, InspectionShow.id(id), new PersonId(person), why));
    }

    @PostMapping("/inspections/{id}/promise")
    View promise(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        String size = typed.text("size");
        boolean fits = size.matches("[1-9][0-9]{0,2}") && Integer.parseInt(size) <= LARGEST;
        if (!size.isEmpty() && !fits) {
            typed.wrong("size", typed.words().say("oversight.size.wrong", LARGEST));
        }
        return show.after(
                me, id, typed, "size", () -> samples.promise(me, InspectionShow.id(id), Integer.parseInt(size)));
    }

    @PostMapping("/inspections/{id}/draw")
    View draw(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        return show.after(me, id, Typed.in(request), "draw", () -> samples.draw(me, InspectionShow.id(id)));
    }

    /// The list, the draw and how to do it again.
    @GetMapping("/inspections/{id}/sample")
    View sample(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        Inspection inspection = show.seen(me, id).inspection();
        Sample sample = drawn(inspection);
        return pages.of(
                "oversight/sample",
                Map.of(
                        "id",
                        id,
                        "sample",
                        sample,
                        "commitment",
                        Draw.commitment(sample.seed()),
                        "lot",
                        Draw.lot(sample.seed(), sample.root())));
    }

    private static Sample drawn(Inspection inspection) {
        Sample sample = inspection.sample();
        if (sample == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return sample;
    }

    @GetMapping("/inspections/{id}/sample.txt")
    ResponseEntity<byte[]> list(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        Sample sample = drawn(show.seen(me, id).inspection());
        return Downloads.of(
                "sample.txt", MediaType.TEXT_PLAIN, Draw.lines(sample.list()).getBytes(StandardCharsets.UTF_8));
    }

    /// Items that were answered as before are left as they are.
    @PostMapping("/inspections/{id}/answers")
    View answers(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Inspection inspection = show.seen(me, id).inspection();
        List<Item> items = inspection.plan().items();
        Set<String> texts = new HashSet<>();
        items.forEach(item -> texts.add("seen" + item.no()));
        Typed typed = Typed.in(request, texts, InspectionPages.LONGEST);
        List<Runnable> changed = new ArrayList<>();
        for (Item item : items) {
            String sent = typed.value("result" + item.no());
            if (!sent.isEmpty()) {
                Answer.Result result = InspectionPages.one(typed, "result" + item.no(), Answer.Result.values());
                String words = typed.value("seen" + item.no());
                if (result == Answer.Result.NOT_MET && words.isEmpty()) {
                    typed.wrong("seen" + item.no(), typed.words().say("page.typed.missing"));
                }
                Answer before = inspection.answered().get(item.no());
                if (result != null
                        && (before == null
                                || before.result() != result
                                || !before.words().equals(words))) {
                    changed.add(() -> findings.answer(me, InspectionShow.id(id), item.no(), result, words));
                }
            } else if (!typed.value("seen" + item.no()).isEmpty()) {
                typed.wrong("result" + item.no(), typed.words().say("oversight.result.choose"));
            }
        }
        if (typed.right() && changed.isEmpty()) {
            typed.wrong("result1", typed.words().say("page.typed.choice"));
        }
        return show.after(
                me,
                id,
                typed,
                refused -> (refused.reason() == Reason.NAMES_OTHERS ? "seen" : "result") + Math.max(1, refused.about()),
                () -> changed.forEach(Runnable::run));
    }

    @PostMapping("/inspections/{id}/findings")
    View found(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            HttpServletRequest request)
            throws IOException {
        Typed typed = Typed.in(request, Set.of("found"), InspectionPages.LONGEST);
        OrgChart chart = org.chart();
        Inspection inspection = show.seen(me, id).inspection();
        Finding.Sort sort = InspectionPages.one(typed, "kind", Finding.Sort.values());
        String words = typed.text("found");
        int item = (int) Math.min(Integer.MAX_VALUE, typed.choiceIfAny("item"));
        long named = typed.pickIfAny("named", Finder.peopleUnder(chart, inspection.unit()));
        List<Finding.Shown> cases = cases(typed);
        List<Evidence> files = files(uploads, typed, "files");
        return show.after(
                me,
                id,
                typed,
                refused -> switch (refused.reason()) {
                    case NO_CASE, NO_EVIDENCE -> "cases";
                    case NOT_OF_UNIT -> "named";
                    case NO_ITEM, ITEM_MET -> "item";
                    default -> "found";
                },
                () -> findings.add(
                        me,
                        InspectionShow.id(id),
                        new NewFinding(
                                Objects.requireNonNull(sort),
                                item,
                                named == 0 ? null : new PersonId(named),
                                words,
                                cases,
                                files)));
    }

    /// `12, 15/3`: cases by number, and moves of them.
    private static List<Finding.Shown> cases(Typed typed) {
        List<Finding.Shown> all = new ArrayList<>();
        for (String one : typed.value("cases").split("[,;\\s]+")) {
            if (one.matches("[1-9][0-9]{0,17}(/[1-9][0-9]{0,6})?")) {
                String[] parts = one.split("/");
                all.add(new Finding.Shown(
                        new CaseId(Long.parseLong(parts[0])), parts.length == 1 ? 0 : Integer.parseInt(parts[1])));
            } else if (!one.isEmpty()) {
                typed.wrong("cases", typed.words().say("oversight.cases.wrong", one));
            }
        }
        return all;
    }

    static List<Evidence> files(@Nullable List<MultipartFile> uploads, Typed typed, String field) throws IOException {
        return Attachments.sent(uploads, typed, field).stream()
                .map(file -> new Evidence(file.name(), file.mediaType(), file.content()))
                .toList();
    }

    @PostMapping("/inspections/{id}/findings/{finding}/drop")
    View drop(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable long finding,
            HttpServletRequest request) {
        String field = "why" + finding;
        Typed typed = Typed.in(request, Set.of(field), InspectionPages.LONGEST);
        String why = typed.text(field);
        return show.after(me, id, typed, field, () -> findings.drop(me, InspectionShow.id(id), finding(finding), why));
    }

    static FindingId finding(long number) {
        if (number < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new FindingId(number);
    }

    @PostMapping("/inspections/{id}/send")
    View send(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        LocalDate answerBy = typed.day("answerBy");
        long secretary = typed.choice("secretary");
        show.askOnce(typed, "answerBy", answerBy, org.today());
        return show.after(
                me,
                id,
                typed,
                refused -> SECRETARY.contains(refused.reason()) ? "secretary" : "answerBy",
                () -> findings.send(
                        me, InspectionShow.id(id), Objects.requireNonNull(answerBy), new PersonId(secretary)));
    }

    @PostMapping("/inspections/{id}/extend")
    View extend(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request, Set.of("laterWhy"), InspectionPages.LONGEST);
        LocalDate later = typed.day("later");
        String why = typed.text("laterWhy");
        typed.reasoned(
                "laterWhy",
                why,
                Findings.SHORTEST_REASON,
                typed.words().say("oversight.refused.TOO_SHORT", Findings.SHORTEST_REASON));
        // An earlier day is refused, and not asked about.
        show.seen(me, id)
                .inspection()
                .extendable()
                .filter(sending -> later != null && later.isAfter(sending.answerBy()))
                .ifPresent(sending -> show.askOnce(typed, "later", later, sending.day()));
        return show.after(
                me,
                id,
                typed,
                refused -> refused.reason() == Reason.TOO_SHORT ? "laterWhy" : "later",
                () -> findings.extend(me, InspectionShow.id(id), Objects.requireNonNull(later), why));
    }

    @PostMapping("/inspections/{id}/explain")
    View explain(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(name = "papers", required = false) @Nullable List<MultipartFile> uploads,
            HttpServletRequest request)
            throws IOException {
        Typed typed = Typed.in(request, Set.of("explanation"), InspectionPages.LONGEST);
        String words = typed.text("explanation");
        boolean complete = typed.value("complete").equals("yes");
        List<Evidence> files = files(uploads, typed, "papers");
        return show.after(
                me,
                id,
                typed,
                "explanation",
                () -> findings.explain(me, InspectionShow.id(id), words, files, complete));
    }

    @GetMapping("/inspections/{id}/findings/{finding}/files/{no}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable long finding,
            @PathVariable int no) {
        return saved(
                findings.file(me, InspectionShow.id(id), finding(finding), no).orElse(null));
    }

    @GetMapping("/inspections/{id}/explanations/{explanation}/files/{no}")
    ResponseEntity<byte[]> explained(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable int explanation,
            @PathVariable int no) {
        return saved(
                findings.explained(me, InspectionShow.id(id), explanation, no).orElse(null));
    }

    /// Always saved, never shown: what somebody uploaded does not run as a page of ours.
    static ResponseEntity<byte[]> saved(@Nullable Evidence file) {
        if (file == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Downloads.saved(file.name(), file.content());
    }
}
