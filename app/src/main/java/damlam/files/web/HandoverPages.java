package damlam.files.web;

import damlam.access.CurrentPerson;
import damlam.files.FilePapers;
import damlam.files.FileRefusedException;
import damlam.files.Files;
import damlam.files.WorkFile;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Choice;
import damlam.page.Downloads;
import damlam.page.Finder;
import damlam.page.Pages;
import damlam.page.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What a person hands over before they leave.
@Controller
class HandoverPages {
    private final Files files;
    private final Org org;
    private final Pages pages;

    HandoverPages(Files files, Org org, Pages pages) {
        this.files = files;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/files/of/{person}")
    View show(@AuthenticationPrincipal CurrentPerson me, @PathVariable long person, HttpServletRequest request) {
        return show(me, person(me, person), Typed.nothing(request), null);
    }

    private View show(CurrentPerson me, Person person, Typed typed, @Nullable String refused) {
        OrgChart chart = org.chart();
        List<WorkFile> held = files.inCharge(me, person.id());
        List<Choice> choices = chart.everyone().stream()
                .filter(one -> !one.id().equals(person.id()))
                .flatMap(one -> chart.appointmentsOf(one.id()).stream().limit(1))
                .map(post -> new Choice(
                        post.person().id().value(),
                        post.person().name() + ", " + post.post().title() + ", "
                                + chart.unit(post.unit())
                                        .map(unit -> unit.name())
                                        .orElse("")))
                .toList();
        return pages.of(
                "files/handover",
                Map.of(
                        "person",
                        person,
                        "files",
                        held,
                        "choices",
                        choices,
                        "typed",
                        typed,
                        "mayHand",
                        held.stream().allMatch(file -> files.mayChange(me, file)),
                        "refused",
                        refused == null ? "" : refused));
    }

    /// Oneself, or whose files one sees; somebody else is told apart from nobody by no one.
    private Person person(CurrentPerson me, long id) {
        PersonId person = new PersonId(id);
        return org.chart()
                .person(person)
                .filter(one ->
                        person.equals(me.id()) || !files.inCharge(me, person).isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/files/of/{person}")
    View handOver(@AuthenticationPrincipal CurrentPerson me, @PathVariable long person, HttpServletRequest request) {
        Person from = person(me, person);
        Typed typed = Typed.in(request);
        long to = typed.pick("to", Finder.people(org.chart()));
        String reason = typed.text("reason");
        if (!typed.right()) {
            return show(me, from, typed, null);
        }
        try {
            files.handOver(me, from.id(), new PersonId(to), reason);
            return FilePages.to("/files", "handed");
        } catch (FileRefusedException e) {
            return Pages.refused(show(me, from, typed, e.reason().name()));
        }
    }

    @GetMapping("/files/of/{person}/handover.xlsx")
    ResponseEntity<byte[]> list(@AuthenticationPrincipal CurrentPerson me, @PathVariable long person) {
        Person from = person(me, person);
        byte[] xlsx = FilePapers.handoverXlsx(from.name(), files.inCharge(me, from.id()));
        return Downloads.of("ban-giao-ho-so.xlsx", Downloads.XLSX, xlsx);
    }
}
