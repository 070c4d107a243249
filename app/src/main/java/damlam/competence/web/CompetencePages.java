package damlam.competence.web;

import damlam.access.CurrentPerson;
import damlam.competence.Change;
import damlam.competence.CompetenceMap;
import damlam.competence.CompetenceRefusedException;
import damlam.competence.MapFile;
import damlam.org.Authority;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Post;
import damlam.org.PostId;
import damlam.org.Unit;
import damlam.page.Choice;
import damlam.page.Finder;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.sheets.UnreadableFileException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/// Who decides what, for everyone to read; and how officers change it, with four eyes.
@Controller
class CompetencePages {
    private static final Set<String> TEXTS = Set.of("reason", "words");
    private static final int LONGEST = 20_000;
    private static final int MOST_PROBLEMS = 20;

    private final CompetenceMap map;
    private final Org org;
    private final Pages pages;

    CompetencePages(CompetenceMap map, Org org, Pages pages) {
        this.map = map;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/competence")
    View show(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request) {
        return show(me, q, Typed.nothing(request));
    }

    private View show(CurrentPerson me, String asked, Typed typed) {
        MapView view = new MapWords(typed.words(), org.chart(), map).view(me, asked.strip(), posts());
        return pages.of("competence/map", Map.of("view", view, "typed", typed));
    }

    @GetMapping("/competence/new")
    View form(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        return form(me, Typed.nothing(request));
    }

    private View form(CurrentPerson me, Typed typed) {
        officer(me);
        OrgChart chart = org.chart();
        return pages.of(
                "competence/new",
                Map.of(
                        "posts",
                        posts().stream().map(post -> choice(chart, post)).toList(),
                        "matters",
                        chart.matters().stream().map(matter -> matter.name()).toList(),
                        "today",
                        org.today(),
                        "typed",
                        typed));
    }

    private static void officer(CurrentPerson me) {
        if (!CompetenceMap.mayPropose(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /// Posts that decide something by themselves.
    private List<Post> posts() {
        OrgChart chart = org.chart();
        return org.decidingPosts().stream()
                .filter(post -> chart.unit(post.unit()).isPresent())
                .toList();
    }

    private static Choice choice(OrgChart chart, Post post) {
        return new Choice(
                post.id().value(),
                post.title() + ", " + chart.unit(post.unit()).map(Unit::name).orElse(""));
    }

    private Finder finder(OrgChart chart) {
        return Finder.among(
                posts(),
                post -> choice(chart, post),
                post -> choice(chart, post).name());
    }

    /// Posts for the combobox, by title and unit.
    @GetMapping("/competence/posts")
    View find(@AuthenticationPrincipal CurrentPerson me, @RequestParam(defaultValue = "") String q) {
        officer(me);
        return pages.of("admin/options", Map.of("choices", finder(org.chart()).find(q)));
    }

    @PostMapping("/competence/propose")
    View propose(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        officer(me);
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        String matter = typed.text("matter");
        long post = typed.pick("post", finder(org.chart()));
        String basis = typed.text("basis");
        LocalDate from = typed.day("from");
        LocalDate until = typed.until("last", from);
        String reason = typed.text("reason");
        if (typed.right() && from != null && post > 0) {
            Change change = new Change(matter, new PostId(post), from, until, basis, null);
            if (done(typed, "reason", () -> map.propose(me, reason, List.of(change)))) {
                return new RedirectView("/competence#proposals");
            }
        }
        return form(me, typed);
    }

    @PostMapping("/competence/file")
    View file(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        officer(me);
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        String reason = typed.text("reason-file");
        if (file == null || file.isEmpty()) {
            typed.wrong("file", typed.words().say("page.typed.file"));
            return form(me, typed);
        }
        try {
            MapFile read = MapFile.read(file.getBytes(), org);
            if (!read.problems().isEmpty()) {
                typed.wrong("file", problems(read, typed));
            } else if (typed.right() && done(typed, "file", () -> map.propose(me, reason, read.changes()))) {
                return new RedirectView("/competence#proposals");
            }
        } catch (UnreadableFileException e) {
            typed.wrong("file", typed.words().say("roster.unreadable." + e.reason(), e.detail()));
        }
        return form(me, typed);
    }

    private static String problems(MapFile read, Typed typed) {
        return read.problems().stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> typed.words().say("competence.file." + problem.what(), problem.line(), problem.cell()))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    /// A first line that tells what each column holds, and one that shows it.
    @GetMapping("/competence/template.csv")
    ResponseEntity<byte[]> template(HttpServletRequest request) {
        String lines = Typed.nothing(request).words().say("competence.template");
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("competence.csv")
                                .build()
                                .toString())
                .body(("\ufeff" + lines.replace(" / ", "\n") + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Proposes that an entry ends today.
    @PostMapping("/competence/{id}/end")
    View end(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        officer(me);
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        Optional<Authority> granted = org.chart().authorities().stream()
                .filter(each -> each.id() == id)
                .findFirst();
        String reason = typed.text("reason");
        if (granted.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Authority entry = granted.get();
        Change end =
                new Change(entry.matter().name(), entry.post().id(), org.today(), null, entry.legalBasis(), entry.id());
        return typed.right() && done(typed, "reason", () -> map.propose(me, reason, List.of(end)))
                ? new RedirectView("/competence#proposals")
                : show(me, entry.matter().name(), typed);
    }

    @PostMapping("/competence/proposals/{id}")
    View decide(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        boolean confirmed = !typed.value("decision").equals("refuse");
        String words = confirmed ? typed.value("words") : typed.text("words");
        if (confirmed && !typed.value("decision").equals("confirm")) {
            typed.wrong("words", typed.words().say("page.typed.choice"));
        }
        return typed.right() && done(typed, "words", () -> map.decide(me, id, confirmed, words))
                ? new RedirectView("/competence")
                : show(me, "", typed);
    }

    private static boolean done(Typed typed, String field, Runnable act) {
        try {
            act.run();
            return true;
        } catch (CompetenceRefusedException refused) {
            if (refused.reason() == CompetenceRefusedException.Reason.NOT_OFFICER) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            typed.refuse(field, typed.words().say("competence.refused." + refused.reason()));
            return false;
        }
    }
}
