package damlam.directives.web;

import damlam.access.CurrentPerson;
import damlam.access.Sight;
import damlam.directives.Coverage;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Readings;
import damlam.directives.Refusal;
import damlam.directives.UnitPapers;
import damlam.directives.web.ReadersPage.Show;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Attachments;
import damlam.page.Downloads;
import damlam.page.Pages;
import damlam.page.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Who has read a directive and who has not, and what the head of a unit does about it.
@Controller
@RequestMapping("/directives/{id}/coverage")
class CoveragePages {
    private final Pages pages;
    private final Directives directives;
    private final Documents documents;
    private final Readings readings;
    private final UnitPapers unitPapers;
    private final Org org;

    CoveragePages(
            Pages pages,
            Directives directives,
            Documents documents,
            Readings readings,
            UnitPapers unitPapers,
            Org org) {
        this.pages = pages;
        this.directives = directives;
        this.documents = documents;
        this.readings = readings;
        this.unitPapers = unitPapers;
        this.org = org;
    }

    @GetMapping
    View units(@PathVariable long id, @AuthenticationPrincipal CurrentPerson me) {
        Directive directive = issued(id, me);
        Map<UnitId, Coverage> coverage = readings.coverage(directive.id());
        // A member of a team sees how far the whole unit has come, in figures.
        Sight sight = me.sight().and(org.chart().addressable(me.unit()));
        List<Readings.Addressed> addressed = readings.addressed(directive.id());
        List<CoveragePage.Line> lines = addressed.stream()
                .filter(one -> sight.sees(one.unit()))
                .map(one -> new CoveragePage.Line(
                        one.unit().value(),
                        unitName(one.unit()),
                        coverage.getOrDefault(one.unit(), Coverage.NONE),
                        one.passedAt(),
                        readings.seesReaders(me, one.unit())))
                .sorted(Comparator.comparingDouble(CoveragePages::share))
                .toList();
        Seen seen = Seen.of(
                lines.stream().map(CoveragePage.Line::coverage).toList(),
                addressed.size(),
                lines.isEmpty() ? "" : lines.getFirst().unit());
        return pages.of(
                "directives/coverage", Map.of("view", new CoveragePage(directive, document(directive), seen, lines)));
    }

    /// Units without people come last.
    private static double share(CoveragePage.Line line) {
        return line.coverage().nobody()
                ? 2
                : (double) line.coverage().read() / line.coverage().total();
    }

    @GetMapping("/{unit}")
    View readers(
            @PathVariable long id,
            @PathVariable long unit,
            @RequestParam(defaultValue = "") String refused,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String team,
            @AuthenticationPrincipal CurrentPerson me,
            HttpServletRequest request) {
        Filter filter = new Filter(
                Arrays.stream(Show.values())
                        .filter(known -> known.name().equalsIgnoreCase(show))
                        .findFirst()
                        .orElse(Show.ALL),
                team.matches("[1-9][0-9]{0,17}") ? Long.parseLong(team) : 0);
        return readers(me, new DirectiveId(id), new UnitId(unit), filter, Typed.nothing(request), Set.of(), refused);
    }

    /// Whom the list of readers is narrowed to; 0 for every team.
    private record Filter(Show show, long team) {
        static final Filter NONE = new Filter(Show.ALL, 0);
    }

    private View readers(
            CurrentPerson me,
            DirectiveId id,
            UnitId unit,
            Filter filter,
            Typed typed,
            Set<Long> signed,
            String refused) {
        Directive directive = issued(id.value(), me);
        Readings.Addressed addressed = readings.addressed(id).stream()
                .filter(one -> one.unit().equals(unit) && readings.seesReaders(me, unit))
                .findFirst()
                .orElseThrow(ReadingPages::notHere);
        ReadersPage view = new ReadersPage(
                directive,
                document(directive),
                unit.value(),
                unitName(unit),
                readings.coverage(id).getOrDefault(unit, Coverage.NONE),
                readings.readers(id, unit),
                filter.show(),
                filter.team(),
                addressed.passedAt(),
                !documents.lineage(directive.document()).enclosures().isEmpty(),
                unitPapers.minutes(id, unit),
                readings.mayPass(me, unit),
                org.today(),
                UUID.randomUUID(),
                typed,
                signed,
                refused);
        return pages.of("directives/readers", Map.of("view", view));
    }

    @PostMapping("/{unit}/pass")
    View pass(@PathVariable long id, @PathVariable long unit, @AuthenticationPrincipal CurrentPerson me) {
        return done(id, unit, () -> readings.pass(me, new DirectiveId(id), new UnitId(unit)));
    }

    @PostMapping("/{unit}/paper")
    View paper(
            @PathVariable long id,
            @PathVariable long unit,
            @RequestParam UUID token,
            @RequestParam(required = false) @Nullable List<Long> person,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal CurrentPerson me,
            HttpServletRequest request)
            throws IOException {
        Typed typed = Typed.in(request);
        Set<Long> signed = person == null ? Set.of() : Set.copyOf(person);
        LocalDate signedOn = pastDay(typed, "signedOn");
        OriginalFile list = original(typed, file, "paper-file");
        if (signed.isEmpty()) {
            typed.wrong("person", typed.words().say("readings.refused.NOBODY"));
        }
        if (signedOn == null || list == null || !typed.right()) {
            return readers(me, new DirectiveId(id), new UnitId(unit), Filter.NONE, typed, signed, "");
        }
        List<PersonId> people = signed.stream().map(PersonId::new).toList();
        return done(
                id,
                unit,
                () -> unitPapers.recordPaper(me, new DirectiveId(id), new UnitId(unit), token, signedOn, people, list));
    }

    @PostMapping("/{unit}/minutes")
    View minutes(
            @PathVariable long id,
            @PathVariable long unit,
            @RequestParam UUID token,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal CurrentPerson me,
            HttpServletRequest request)
            throws IOException {
        Typed typed = Typed.in(request);
        LocalDate heldOn = pastDay(typed, "heldOn");
        int attended = attended(typed, new UnitId(unit), heldOn);
        OriginalFile minutes = original(typed, file, "minutes-file");
        if (heldOn == null || minutes == null || !typed.right()) {
            return readers(me, new DirectiveId(id), new UnitId(unit), Filter.NONE, typed, Set.of(), "");
        }
        return done(
                id,
                unit,
                () -> unitPapers.recordMinutes(
                        me, new DirectiveId(id), new UnitId(unit), token, heldOn, attended, minutes));
    }

    private int attended(Typed typed, UnitId unit, @Nullable LocalDate heldOn) {
        int attended = typed.value("attended").matches("[0-9]{1,6}") ? Integer.parseInt(typed.value("attended")) : 0;
        int people = unitPapers.people(unit, heldOn == null ? org.today() : heldOn);
        if (attended < 1) {
            typed.wrong("attended", typed.words().say("readings.error.attended"));
        } else if (attended > people) {
            typed.wrong("attended", typed.words().say("readings.error.attendedMany", people));
        }
        return attended;
    }

    private @Nullable LocalDate pastDay(Typed typed, String field) {
        LocalDate day = typed.day(field);
        if (day != null && day.isAfter(org.today())) {
            typed.wrong(field, typed.words().say("readings.error.future"));
        }
        return day;
    }

    /// Where something else is wrong the browser forgets the file, so the page asks for it again.
    private static @Nullable OriginalFile original(Typed typed, @Nullable MultipartFile file, String field)
            throws IOException {
        if (file == null || file.isEmpty()) {
            typed.wrong(field, typed.words().say("readings.refused.NO_FILE"));
            return null;
        }
        if (!typed.right()) {
            typed.wrong(field, typed.words().say("readings.error.fileAgain"));
        }
        String name = file.getOriginalFilename();
        if (Attachments.isProgram(name == null ? "" : name, file.getBytes())) {
            typed.wrong(field, typed.words().say("page.attachment.program"));
        }
        return new OriginalFile(
                name == null || name.isBlank() ? "file" : name,
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                file.getBytes());
    }

    @GetMapping("/{unit}/minutes/{minutes}")
    ResponseEntity<byte[]> minutesFile(
            @PathVariable long id,
            @PathVariable long unit,
            @PathVariable long minutes,
            @AuthenticationPrincipal CurrentPerson me) {
        if (!readings.seesReaders(me, new UnitId(unit))) {
            throw ReadingPages.notHere();
        }
        OriginalFile file = unitPapers
                .minutesFile(new DirectiveId(id), new UnitId(unit), minutes)
                .orElseThrow(ReadingPages::notHere);
        // Always a download: a file handed in is never shown as a page of ours.
        return Downloads.saved(file.name(), file.bytes());
    }

    private static View done(long id, long unit, Runnable act) {
        String address = "/directives/" + id + "/coverage/" + unit;
        try {
            act.run();
            return new RedirectView(address);
        } catch (Refusal refusal) {
            return new RedirectView(address + "?refused=" + refusal.reason());
        }
    }

    private Directive issued(long id, CurrentPerson me) {
        return directives
                .visible(me, new DirectiveId(id))
                .filter(Directive::issued)
                .orElseThrow(ReadingPages::notHere);
    }

    private Document document(Directive directive) {
        return documents.find(directive.document()).orElseThrow(ReadingPages::notHere);
    }

    private String unitName(UnitId unit) {
        return org.chart().unit(unit).map(Unit::name).orElse("");
    }
}
