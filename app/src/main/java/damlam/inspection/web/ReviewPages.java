package damlam.inspection.web;

import damlam.access.CurrentPerson;
import damlam.cases.Evidence;
import damlam.inspection.Outcome;
import damlam.inspection.Reviews;
import damlam.page.Downloads;
import damlam.page.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// That a conclusion be looked at again is asked for, and answered.
@Controller
class ReviewPages {
    private static final Set<String> TEXTS = Set.of("asking", "answer");
    private static final int LONGEST = 20_000;
    private static final String UPHOLD = "UPHOLD";

    private final Reviews reviews;
    private final HearingShow shows;

    ReviewPages(Reviews reviews, HearingShow shows) {
        this.reviews = reviews;
        this.shows = shows;
    }

    @PostMapping("/hearings/{id}/review")
    View ask(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            HttpServletRequest request)
            throws IOException {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        String reasons = typed.text("asking");
        List<Evidence> files = HearingPages.files(uploads, typed);
        boolean done = typed.right()
                && HearingPages.done(typed, "asking", () -> reviews.ask(me, HearingShow.id(id), reasons, files));
        return done ? new RedirectView("/hearings/" + id) : shows.page(me, id, typed);
    }

    @PostMapping("/hearings/{id}/review/answer")
    View answer(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        String reasons = typed.text("answer");
        String chosen = typed.value("instead");
        Optional<Outcome> outcome = Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(chosen))
                .findFirst();
        if (outcome.isEmpty() && !chosen.equals(UPHOLD)) {
            typed.wrong("instead", typed.words().say("page.typed.choice"));
        }
        HearingPages.reasoned(typed, "answer", reasons);
        boolean done = typed.right()
                && HearingPages.done(typed, "answer", () -> {
                    if (outcome.isPresent()) {
                        reviews.replace(me, HearingShow.id(id), outcome.get(), reasons);
                    } else {
                        reviews.uphold(me, HearingShow.id(id), reasons);
                    }
                });
        return done ? new RedirectView("/hearings/" + id) : shows.page(me, id, typed);
    }

    @GetMapping("/hearings/{id}/review/files/{no}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable int no) {
        Evidence file = reviews.file(me, HearingShow.id(id), no)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Downloads.saved(file.name(), file.content());
    }
}
