package damlam.files.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.calendar.Certainty;
import damlam.files.Closing;
import damlam.files.FileExport;
import damlam.files.FileFacts;
import damlam.files.FileId;
import damlam.files.FilePapers;
import damlam.files.FileRefusedException;
import damlam.files.Files;
import damlam.files.Held;
import damlam.files.Retentions;
import damlam.files.Retentions.Retention;
import damlam.files.WorkFile;
import damlam.finding.Finding;
import damlam.finding.Hit;
import damlam.finding.Wanted;
import damlam.org.Fold;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Downloads;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Files: the list, one of them, and what is done to it.
@Controller
class FilePages {
    private static final int OFFERED = 10;
    private static final Set<String> DONE = Set.of(
            "opened",
            "saved",
            "gathered",
            "there",
            "taken",
            "counted",
            "closed",
            "kept",
            "reopened",
            "offered",
            "archived",
            "given",
            "frozen",
            "unfrozen",
            "handed",
            "retention");

    private final Files files;
    private final FileExport export;
    private final Retentions retentions;
    private final Finding finding;
    private final Org org;
    private final Pages pages;

    FilePages(Files files, FileExport export, Retentions retentions, Finding finding, Org org, Pages pages) {
        this.files = files;
        this.export = export;
        this.retentions = retentions;
        this.finding = finding;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/files")
    View list(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        return list(me, done, Typed.nothing(request));
    }

    private View list(CurrentPerson me, String done, Typed typed) {
        ListView view = new ListView(
                files.list(me),
                files.suggested(me),
                retentions.all(),
                Retentions.mayAdd(me),
                org.chart(),
                org.today(),
                me.id(),
                DONE.contains(done) ? done : "");
        return pages.of("files/list", Map.of("view", view, "typed", typed));
    }

    @PostMapping("/files/retention")
    View retention(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        typed.text("name");
        String source = typed.text("source");
        String name = FileForm.within(typed, "name", FileFacts.SHORT);
        Certainty sure = Arrays.stream(Certainty.values())
                .filter(one -> one.name().equals(typed.value("sure")))
                .findFirst()
                .orElse(Certainty.UNVERIFIED);
        if (typed.right() && !Retentions.mayAdd(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (typed.right() && !retentions.add(me, new Retention(name, source, sure))) {
            typed.wrong("name", typed.words().say("files.wrong.there"));
        }
        if (!typed.right()) {
            return list(me, "", typed);
        }
        return to("/files", "retention");
    }

    @GetMapping("/files/new")
    View blank(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        return blank(me, Typed.in(request), null);
    }

    private View blank(CurrentPerson me, Typed typed, @Nullable String refused) {
        String creator = me.name().length() > FileFacts.SHORT ? "" : me.name();
        return pages.of(
                "files/new",
                Map.of(
                        "typed",
                        typed,
                        "creator",
                        creator,
                        "today",
                        org.today(),
                        "retentions",
                        retentions.all(),
                        "refused",
                        refused == null ? "" : refused));
    }

    @PostMapping("/files/new")
    View open(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        FileFacts facts = FileForm.read(typed).orElse(null);
        if (facts == null) {
            return blank(me, typed, null);
        }
        try {
            FileId id = files.open(me, facts);
            long first = typed.choiceIfAny("ref");
            if (first > 0) {
                files.gather(me, id, kind(typed), first, null, "");
            }
            return to("/files/" + id.value(), "opened");
        } catch (FileRefusedException e) {
            return Pages.refused(blank(me, typed, e.reason().name()));
        }
    }

    @GetMapping("/files/{id}")
    View show(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        return show(me, seen(me, id), q.strip(), done, Typed.nothing(request), null);
    }

    private View show(CurrentPerson me, WorkFile file, String q, String done, Typed typed, @Nullable String refused) {
        OrgChart chart = org.chart();
        List<Hit> hits = q.isEmpty()
                ? List.of()
                : finding.find(me, Wanted.saying(q), OFFERED, 0).hits();
        FileView view = new FileView(
                file,
                files.contents(me, file.id()),
                files.gaps(me, file),
                chart.everUnit(file.unit()).map(Unit::name).orElse(""),
                chart.person(file.person()).map(Person::name).orElse(""),
                files.mayChange(me, file),
                files.leads(me, file),
                me.is(Role.OFFICE),
                retentions.all(),
                q,
                hits,
                DONE.contains(done) ? done : "",
                refused);
        return pages.of("files/show", Map.of("view", view, "typed", typed, "today", org.today()));
    }

    private WorkFile seen(CurrentPerson me, long id) {
        return files.find(me, new FileId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/files/{id}")
    View change(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        WorkFile file = seen(me, id);
        Typed typed = Typed.in(request);
        FileFacts facts = FileForm.read(typed).orElse(null);
        if (facts == null) {
            return show(me, file, "", "", typed, null);
        }
        return act(me, id, typed, () -> {
            files.change(me, file.id(), facts);
            return "saved";
        });
    }

    /// What is done to a file, by the name of the act; a refusal shows the page again with its reason.
    @PostMapping("/files/{id}/{act}")
    View act(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable String act,
            HttpServletRequest request) {
        FileId file = seen(me, id).id();
        Typed typed = Typed.in(request);
        String reason = typed.value("reason");
        if (Set.of("reopen", "give-back", "freeze", "unfreeze").contains(act)) {
            typed.text("reason");
        }
        if (act.equals("count")) {
            typed.text("pages");
        }
        Integer pages = sheets(typed);
        LocalDate endsOn = act.equals("close") ? typed.day("endsOn") : null;
        LocalDate begun = seen(me, id).facts().startsOn();
        if (endsOn != null && endsOn.isBefore(begun)) {
            Words words = typed.words();
            typed.wrong("closeOn", words.say("files.wrong.endsBefore", words.date(endsOn), words.date(begun)));
        }
        LocalDate until = act.equals("keep") ? typed.day("until") : null;
        String consent = act.equals("keep") ? typed.text("consent") : "";
        if (!typed.right()) {
            return show(me, seen(me, id), "", "", typed, null);
        }
        return act(me, id, typed, () -> switch (act) {
            case "gather" ->
                files.gather(me, file, kind(typed), typed.choiceIfAny("ref"), pages, typed.value("note"))
                        ? "gathered"
                        : "there";
            case "take-out" -> did("taken", () -> files.takeOut(me, file, kind(typed), typed.choiceIfAny("ref")));
            case "close" ->
                did(
                        "closed",
                        () -> files.close(
                                me,
                                file,
                                new Closing(
                                        Objects.requireNonNull(endsOn),
                                        typed.value("construction").equals("yes"),
                                        typed.value("known").equals("yes"))));
            case "count" ->
                did(
                        "counted",
                        () -> files.count(
                                me, file, kind(typed), typed.choiceIfAny("ref"), Objects.requireNonNull(pages)));
            case "keep" -> did("kept", () -> files.keep(me, file, Objects.requireNonNull(until), consent));
            case "reopen" -> did("reopened", () -> files.reopen(me, file, reason));
            case "offer" -> did("offered", () -> files.offer(me, file));
            case "archive" -> did("archived", () -> files.archive(me, file));
            case "give-back" -> did("given", () -> files.giveBack(me, file, reason));
            case "freeze" -> did("frozen", () -> files.freeze(me, file, true, reason));
            case "unfreeze" -> did("unfrozen", () -> files.freeze(me, file, false, reason));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        });
    }

    private static String did(String done, Runnable act) {
        act.run();
        return done;
    }

    static Held.Kind kind(Typed typed) {
        return Arrays.stream(Held.Kind.values())
                .filter(one -> one.name().equals(typed.value("kind")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    static @Nullable Integer sheets(Typed typed) {
        String value = typed.value("pages");
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("[1-9]\\d{0,2}")) {
            typed.wrong("pages", typed.words().say("files.wrong.pages"));
            return null;
        }
        return Integer.valueOf(value);
    }

    private View act(CurrentPerson me, long id, Typed typed, Supplier<String> act) {
        try {
            return to("/files/" + id, act.get());
        } catch (FileRefusedException e) {
            return Pages.refused(
                    show(me, seen(me, id), "", "", typed, e.reason().name()));
        }
    }

    /// A case into one of one's files, from the list.
    @PostMapping("/files/gather")
    View gather(@AuthenticationPrincipal CurrentPerson me, @RequestParam long file, @RequestParam("case") long work) {
        seen(me, file);
        try {
            files.gather(me, new FileId(file), Held.Kind.CASE, work, null, "");
        } catch (FileRefusedException e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, e.reason().name(), e);
        }
        return to("/files/" + file, "gathered");
    }

    @GetMapping("/files/{id}/contents.pdf")
    ResponseEntity<byte[]> contentsPdf(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        WorkFile file = seen(me, id);
        byte[] pdf = FilePapers.contentsPdf(file, files.contents(me, file.id()));
        return Downloads.of("muc-luc-" + name(file) + ".pdf", MediaType.APPLICATION_PDF, pdf);
    }

    @GetMapping("/files/{id}/contents.xlsx")
    ResponseEntity<byte[]> contentsXlsx(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        WorkFile file = seen(me, id);
        byte[] xlsx = FilePapers.contentsXlsx(file, files.contents(me, file.id()));
        return Downloads.of("muc-luc-" + name(file) + ".xlsx", Downloads.XLSX, xlsx);
    }

    /// Sent as it is made, whatever its size.
    @GetMapping("/files/{id}/export.zip")
    void export(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletResponse response)
            throws IOException {
        WorkFile file = seen(me, id);
        List<Held> held;
        try {
            held = export.ready(me, file.id());
        } catch (FileRefusedException e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, e.reason().name(), e);
        }
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"ho-so-" + name(file) + ".zip\"");
        export.write(file, held, response.getOutputStream());
    }

    private static String name(WorkFile file) {
        return Fold.of(file.facts().code()).replaceAll("[^a-z0-9]+", "-");
    }

    @GetMapping("/files/catalog.{format:pdf|xlsx}")
    ResponseEntity<byte[]> catalog(
            @AuthenticationPrincipal CurrentPerson me, @RequestParam long unit, @PathVariable String format) {
        String name = org.chart().everUnit(new UnitId(unit)).map(Unit::name).orElse("");
        List<WorkFile> of = files.list(me).stream()
                .filter(file -> file.unit().value() == unit)
                .toList();
        return format.equals("pdf")
                ? Downloads.of("muc-luc-ho-so.pdf", MediaType.APPLICATION_PDF, FilePapers.catalogPdf(name, of))
                : Downloads.of("muc-luc-ho-so.xlsx", Downloads.XLSX, FilePapers.catalogXlsx(name, of));
    }

    static View to(String address, String done) {
        RedirectView view = new RedirectView(address + "?done=" + done);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
