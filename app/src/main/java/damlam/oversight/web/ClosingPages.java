package damlam.oversight.web;

import damlam.access.CurrentPerson;
import damlam.letter.UnprintableException;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.UnitId;
import damlam.oversight.Closings;
import damlam.oversight.Inspection;
import damlam.oversight.Minutes;
import damlam.oversight.MinutesNumber;
import damlam.page.Downloads;
import damlam.page.Finder;
import damlam.page.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Minutes, recommendations and the conclusion.
@Controller
class ClosingPages {
    private final Closings closings;
    private final Minutes minutes;
    private final InspectionShow show;
    private final Org org;

    ClosingPages(Closings closings, Minutes minutes, InspectionShow show, Org org) {
        this.closings = closings;
        this.minutes = minutes;
        this.show = show;
        this.org = org;
    }

    @GetMapping("/inspections/{id}/minutes.docx")
    ResponseEntity<byte[]> docx(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        return Downloads.of("bien-ban.docx", Downloads.DOCX, minutes.docx(sent(me, id)));
    }

    @GetMapping("/inspections/{id}/minutes.pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        try {
            return Downloads.shown("bien-ban.pdf", MediaType.APPLICATION_PDF, minutes.pdf(sent(me, id)));
        } catch (UnprintableException e) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage(), e);
        }
    }

    /// There are minutes once the unit was shown what was found.
    private Inspection sent(CurrentPerson me, long id) {
        Inspection inspection = show.seen(me, id).inspection();
        if (inspection.sending() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return inspection;
    }

    @PostMapping("/inspections/{id}/sign")
    View sign(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        return show.after(me, id, Typed.in(request), "sign", () -> closings.sign(me, InspectionShow.id(id)));
    }

    @PostMapping("/inspections/{id}/number")
    View number(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        String text = typed.text("number");
        Optional<MinutesNumber> number = MinutesNumber.read(text);
        if (number.isEmpty()) {
            typed.wrong("number", typed.words().say("oversight.minutes.number.how"));
        }
        return show.after(
                me, id, typed, "number", () -> closings.number(me, InspectionShow.id(id), number.orElseThrow()));
    }

    @PostMapping("/inspections/{id}/refuse")
    View refuse(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request, Set.of("refusal"), InspectionPages.LONGEST);
        String why = typed.text("refusal");
        return show.after(me, id, typed, "refusal", () -> closings.refuse(me, InspectionShow.id(id), why));
    }

    @PostMapping("/inspections/{id}/recommend")
    View recommend(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        OrgChart chart = org.chart();
        String words = typed.text("recommended");
        long unit = typed.pick(
                "holder",
                Finder.among(
                        chart.units().stream()
                                .filter(InspectionShow::isAddressed)
                                .toList(),
                        each -> Finder.choice(chart, each),
                        each -> each.name() + " " + each.code()));
        LocalDate due = typed.day("due");
        return show.after(
                me,
                id,
                typed,
                refused -> switch (refused.reason()) {
                    case DAY_PAST, DAY_OFF -> "due";
                    case NO_UNIT -> "holder";
                    default -> "recommended";
                },
                () -> closings.recommend(
                        me, InspectionShow.id(id), words, new UnitId(unit), Objects.requireNonNull(due)));
    }

    @PostMapping("/inspections/{id}/recommendations/{no}/withdraw")
    View withdraw(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable int no,
            HttpServletRequest request) {
        return show.after(
                me, id, Typed.in(request), "recommended", () -> closings.withdraw(me, InspectionShow.id(id), no));
    }

    @PostMapping("/inspections/{id}/conclude")
    View conclude(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request, Set.of("conclusion"), InspectionPages.LONGEST);
        String words = typed.text("conclusion");
        String issued = typed.value("issued").isEmpty() ? "" : typed.naming("issued", "oversight.number");
        return show.after(
                me, id, typed, "conclusion", () -> closings.conclude(me, InspectionShow.id(id), words, issued));
    }
}
