package damlam.directives.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.access.Sight;
import damlam.directives.Coverage;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Readings;
import damlam.directives.Refusal;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Pages;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/// Who has read a directive and who has not, and what the head of a unit does about it.
@Controller
@RequestMapping("/directives/{id}/coverage")
class CoveragePages {
    private static final String NO_FILE = "NO_FILE";
    private static final String NO_DAY = "NO_DAY";

    private final Pages pages;
    private final Directives directives;
    private final Documents documents;
    private final Readings readings;
    private final Org org;

    CoveragePages(Pages pages, Directives directives, Documents documents, Readings readings, Org org) {
        this.pages = pages;
        this.directives = directives;
        this.documents = documents;
        this.readings = readings;
        this.org = org;
    }

    @GetMapping
    View units(@PathVariable long id, @AuthenticationPrincipal CurrentPerson me) {
        Directive directive = issued(id, me);
        Map<UnitId, Coverage> coverage = readings.coverage(directive.id());
        // A member of a team sees how far the whole unit has come, in figures.
        Sight sight = me.sight().and(org.chart().addressable(me.unit()));
        List<CoveragePage.Line> lines = readings.addressed(directive.id()).stream()
                .filter(one -> sight.sees(one.unit()))
                .map(one -> new CoveragePage.Line(
                        one.unit().value(),
                        unitName(one.unit()),
                        coverage.getOrDefault(one.unit(), Coverage.NONE),
                        one.passedAt(),
                        seesNames(me, one.unit())))
                .sorted(Comparator.comparingDouble(CoveragePages::share))
                .toList();
        Coverage all = lines.stream().map(CoveragePage.Line::coverage).reduce(Coverage.NONE, Coverage::plus);
        return pages.of(
                "directives/coverage", Map.of("view", new CoveragePage(directive, document(directive), all, lines)));
    }

    private static double share(CoveragePage.Line line) {
        return line.coverage().total() == 0
                ? 1
                : (double) line.coverage().read() / line.coverage().total();
    }

    @GetMapping("/{unit}")
    View readers(
            @PathVariable long id,
            @PathVariable long unit,
            @RequestParam(defaultValue = "") String refused,
            @AuthenticationPrincipal CurrentPerson me) {
        Directive directive = issued(id, me);
        UnitId unitId = new UnitId(unit);
        Readings.Addressed addressed = readings.addressed(directive.id()).stream()
                .filter(one -> one.unit().equals(unitId) && seesNames(me, unitId))
                .findFirst()
                .orElseThrow(ReadingPages::notHere);
        ReadersPage view = new ReadersPage(
                directive,
                document(directive),
                unit,
                unitName(unitId),
                readings.coverage(directive.id()).getOrDefault(unitId, Coverage.NONE),
                readings.readers(directive.id(), unitId),
                addressed.passedAt(),
                readings.minutes(directive.id(), unitId),
                readings.mayPass(me, unitId),
                org.today(),
                UUID.randomUUID(),
                refused);
        return pages.of("directives/readers", Map.of("view", view));
    }

    @PostMapping("/{unit}/pass")
    String pass(@PathVariable long id, @PathVariable long unit, @AuthenticationPrincipal CurrentPerson me) {
        return done(id, unit, () -> readings.pass(me, new DirectiveId(id), new UnitId(unit)));
    }

    @PostMapping("/{unit}/paper")
    String paper(
            @PathVariable long id,
            @PathVariable long unit,
            @RequestParam UUID token,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate signedOn,
            @RequestParam(required = false) List<Long> person,
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal CurrentPerson me)
            throws IOException {
        if (file.isEmpty()) {
            return back(id, unit, NO_FILE);
        }
        if (signedOn.isAfter(org.today())) {
            return back(id, unit, NO_DAY);
        }
        OriginalFile list = original(file);
        List<PersonId> signed =
                person == null ? List.of() : person.stream().map(PersonId::new).collect(Collectors.toList());
        return done(
                id,
                unit,
                () -> readings.recordPaper(me, new DirectiveId(id), new UnitId(unit), token, signedOn, signed, list));
    }

    @PostMapping("/{unit}/minutes")
    String minutes(
            @PathVariable long id,
            @PathVariable long unit,
            @RequestParam UUID token,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate heldOn,
            @RequestParam int attended,
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal CurrentPerson me)
            throws IOException {
        if (file.isEmpty()) {
            return back(id, unit, NO_FILE);
        }
        if (heldOn.isAfter(org.today()) || attended < 1) {
            return back(id, unit, NO_DAY);
        }
        OriginalFile minutes = original(file);
        return done(
                id,
                unit,
                () -> readings.recordMinutes(
                        me, new DirectiveId(id), new UnitId(unit), token, heldOn, attended, minutes));
    }

    @GetMapping("/{unit}/minutes/{minutes}")
    ResponseEntity<byte[]> minutesFile(
            @PathVariable long id,
            @PathVariable long unit,
            @PathVariable long minutes,
            @AuthenticationPrincipal CurrentPerson me) {
        if (!seesNames(me, new UnitId(unit))) {
            throw ReadingPages.notHere();
        }
        OriginalFile file = readings.minutesFile(new DirectiveId(id), new UnitId(unit), minutes)
                .orElseThrow(ReadingPages::notHere);
        // Always a download: a file handed in is never shown as a page of ours.
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    private String done(long id, long unit, Runnable act) {
        try {
            act.run();
            return "redirect:/directives/" + id + "/coverage/" + unit;
        } catch (Refusal refusal) {
            return back(id, unit, refusal.reason().name());
        }
    }

    private static String back(long id, long unit, String reason) {
        return "redirect:/directives/" + id + "/coverage/" + unit + "?refused=" + reason;
    }

    private static OriginalFile original(MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        return new OriginalFile(
                name == null || name.isBlank() ? "file" : name,
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                file.getBytes());
    }

    /// Names of who has not read are for those who answer for them: the unit's head, its clerk, and the line above.
    private boolean seesNames(CurrentPerson me, UnitId unit) {
        return readings.mayPass(me, unit)
                || (me.sight().sees(unit) && (me.is(Role.HEAD) || me.is(Role.LEADER) || me.is(Role.OFFICE)));
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
