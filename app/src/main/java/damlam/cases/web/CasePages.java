package damlam.cases.web;

import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseFollowUp;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Consulting;
import damlam.cases.Evidence;
import damlam.cases.Matters;
import damlam.cases.Move;
import damlam.cases.Outcome;
import damlam.cases.Passing;
import damlam.cases.Refusal;
import damlam.eventlog.MoveKind;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.page.Attachments;
import damlam.page.Crumb;
import damlam.page.Pages;
import damlam.page.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/// A case: its strip, its moves, and the one form that makes the next.
@Controller
class CasePages {
    private final Cases cases;
    private final Consulting consulting;
    private final Matters matters;
    private final Passing passing;
    private final Origins origins;
    private final Spread spread;
    private final List<CaseFollowUp> followUps;
    private final Org org;
    private final Clock clock;
    private final Pages pages;

    CasePages(
            Cases cases,
            Consulting consulting,
            Matters matters,
            Passing passing,
            Origins origins,
            Spread spread,
            List<CaseFollowUp> followUps,
            Org org,
            Clock clock,
            Pages pages) {
        this.cases = cases;
        this.consulting = consulting;
        this.matters = matters;
        this.passing = passing;
        this.origins = origins;
        this.spread = spread;
        this.followUps = followUps;
        this.org = org;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/cases/{id}")
    View show(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String order,
            Locale locale) {
        return page(me, seen(me, id), locale, kind(move), time, order, null, null);
    }

    @PostMapping("/cases/{id}/moves")
    View make(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            Locale locale)
            throws IOException {
        CaseLine line = seen(me, id);
        MoveKind kind = kind(values.getOrDefault("kind", ""));
        if (kind == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        MoveForm form = MoveForm.typed(kind, values, files(uploads));
        if (form.files().stream().anyMatch(file -> Attachments.isProgram(file.name(), file.content()))) {
            form.errors().put(MoveForm.FILES, "page.attachment.program");
        }
        boolean objected =
                kind == MoveKind.DECIDE && cases.choicesOf(line.work().id(), me).objected();
        Move move = form.move(objected);
        if (move == null || !form.errors().isEmpty()) {
            return Pages.wrong(page(me, line, locale, kind, "", "", form, null));
        }
        Outcome outcome = cases.make(line.work().id(), me, move, seenNo(values), token(values));
        return switch (outcome) {
            case Outcome.Made made ->
                redirect("/cases/" + id + "#m" + made.move().no());
            case Outcome.Refused(Refusal reason) -> {
                boolean atField = form.refused(reason);
                yield Pages.refused(page(me, seen(me, id), locale, kind, "", "", form, atField ? null : reason));
            }
        };
    }

    private View page(
            CurrentPerson me,
            CaseLine line,
            Locale locale,
            @Nullable MoveKind asked,
            String time,
            String order,
            @Nullable MoveForm typed,
            @Nullable Refusal refused) {
        OrgChart chart = org.chart();
        Words words = Words.in(locale);
        Shows shows = new Shows(
                words, new Names(chart), WorkCalendar.vietnam(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<Crumb> from = origins.crumbs(line.work(), words);
        CaseShown.Asked required = origins.asked(me, line.work(), words);
        CaseShown shown = new CasePage(cases, consulting, matters, passing, chart, shows, spread, me, typed, refused)
                .shown(line, from, required, asked, time.equals("calendar"), order.equals("oldest"));
        List<CaseFollowUp.Step> steps = followUps.stream()
                .flatMap(each -> each.of(me, line.work()).stream())
                .toList();
        return pages.of("cases/show", Map.of("view", shown, "steps", steps));
    }

    /// Says which kind of matter it is. Whatever was chosen, the page says what holds now.
    @PostMapping("/cases/{id}/matter")
    View matter(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String matter,
            Locale locale) {
        CaseLine line = seen(me, id);
        if (matter.matches("[1-9]\\d{0,17}")) {
            MatterId kind = new MatterId(Long.parseLong(matter));
            Refusal refusal = matters.refusal(me, line.work().id(), kind);
            if (refusal == Refusal.NOT_CONCERNED) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            if (refusal != null) {
                return Pages.refused(page(me, line, locale, null, "", "", null, refusal));
            }
            matters.set(me, line.work().id(), kind);
        }
        return redirect("/cases/" + id + "#matter");
    }

    @GetMapping("/cases/{id}/evidence/{moveNo}/{fileNo}")
    ResponseEntity<byte[]> evidence(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable int moveNo,
            @PathVariable int fileNo) {
        seen(me, id);
        Evidence file = cases.evidence(new CaseId(id), moveNo, fileNo)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // Always saved, never shown: what somebody uploaded does not run as a page of ours.
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file.content());
    }

    /// A case that somebody may not see is told apart from none at all by nobody.
    private CaseLine seen(CurrentPerson me, long id) {
        if (id < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        // Somebody in a team works on what is given to the whole unit.
        return cases.find(new CaseId(id), me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static View redirect(String to) {
        RedirectView view = new RedirectView(to);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }

    private static @Nullable MoveKind kind(String name) {
        return Arrays.stream(MoveKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static int seenNo(Map<String, String> values) {
        try {
            return Integer.parseInt(values.getOrDefault("seen", "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static @Nullable UUID token(Map<String, String> values) {
        try {
            return UUID.fromString(values.getOrDefault("token", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<Evidence> files(@Nullable List<MultipartFile> uploads) throws IOException {
        return Attachments.sent(uploads).stream()
                .map(file -> new Evidence(file.name(), file.mediaType(), file.content()))
                .toList();
    }
}
