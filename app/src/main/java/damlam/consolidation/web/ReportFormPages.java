package damlam.consolidation.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.calendar.PeriodKind;
import damlam.calendar.ReportWindows;
import damlam.forms.DefinedForm;
import damlam.forms.FormId;
import damlam.forms.Forms;
import damlam.org.Org;
import damlam.org.Unit;
import damlam.org.UnitGroup;
import damlam.org.UnitId;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.reports.PeriodicReports;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What the Office asks for: defining a form, addressing it, ending it.
@Controller
@RequestMapping("/reports/forms")
class ReportFormPages {
    /// What can have been done; each has its message `reports.done.<name>`.
    private static final Set<String> DONE = Set.of("saved", "defined", "ended", "opened");

    /// Documents are in Vietnamese whatever language the page is in.
    private static final Words VIETNAMESE = Words.in(Locale.of("vi"));

    private final Forms forms;
    private final PeriodicReports reports;
    private final Org org;
    private final Pages pages;

    ReportFormPages(Forms forms, PeriodicReports reports, Org org, Pages pages) {
        this.forms = forms;
        this.reports = reports;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/new")
    View blank(@AuthenticationPrincipal CurrentPerson me) {
        requireOffice(me);
        return page(FormFields.empty(org.today(), "", VIETNAMESE.say("consolidation.form.askedDefault")));
    }

    private View page(FormFields fields) {
        FormView view = new FormView(
                fields,
                org.chart().groups().stream().map(UnitGroup::name).toList(),
                Arrays.stream(PeriodKind.values())
                        .map(kind -> ReportWindows.standard().holding(kind, org.today()))
                        .toList());
        return pages.of("consolidation/form", Map.of("view", view));
    }

    @PostMapping("/new")
    View define(@AuthenticationPrincipal CurrentPerson me, @RequestParam Map<String, String> typed) {
        requireOffice(me);
        FormFields fields = FormFields.of(typed, org.chart(), body(me));
        if (!fields.isRight()) {
            return Pages.wrong(page(fields));
        }
        FormId id =
                forms.define(me, fields.form(org.chart(), body(me), VIETNAMESE.say("consolidation.form.workTitle")));
        return new RedirectView("/reports/forms/" + id.value() + "?done=defined");
    }

    /// The body whose Office the person works in.
    private UnitId body(CurrentPerson me) {
        UnitId parent = org.chart().unit(me.unit()).map(Unit::parent).orElse(null);
        return parent == null ? me.unit() : parent;
    }

    @GetMapping("/{id:\\d+}")
    View show(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request) {
        requireOffice(me);
        return show(form(id), done, Typed.nothing(request));
    }

    private View show(DefinedForm form, @Nullable String done, Typed typed) {
        Map<String, Object> shown = new HashMap<>(Map.of(
                "form",
                form,
                "periods",
                reports.periods(form.id()),
                "toOpen",
                reports.toOpen(form),
                "done",
                done != null && DONE.contains(done) ? done : "",
                "typed",
                typed));
        forms.current(form.form()).ifPresent(period -> shown.put("next", period));
        return pages.of("consolidation/defined", shown);
    }

    private DefinedForm form(long id) {
        try {
            return forms.form(new FormId(id)).orElseThrow();
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no form " + id, e);
        }
    }

    /// Changes to whom the consolidated report goes, and what is printed at its head.
    @PostMapping("/{id:\\d+}/address")
    View address(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        requireOffice(me);
        Typed typed = Typed.in(request);
        String receiver = typed.text("receiver");
        if (!typed.right()) {
            return show(form(id), null, typed);
        }
        forms.address(me, form(id).id(), receiver, typed.value("superior"), typed.value("place"));
        return new RedirectView("/reports/forms/" + id + "?done=saved");
    }

    /// Opens what has closed since, without waiting for the clock.
    @PostMapping("/{id:\\d+}/open")
    View open(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        requireOffice(me);
        DefinedForm form = form(id);
        reports.toOpen(form).forEach(period -> reports.open(form.id(), period));
        return new RedirectView("/reports/forms/" + id + "?done=opened");
    }

    /// No window that starts after today is asked for any more.
    @PostMapping("/{id:\\d+}/end")
    View end(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        requireOffice(me);
        LocalDate tomorrow = org.today().plusDays(1);
        forms.end(me, form(id).id(), tomorrow);
        return new RedirectView("/reports/forms/" + id + "?done=ended");
    }

    private static void requireOffice(CurrentPerson me) {
        if (!me.is(Role.OFFICE)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "only the Office defines forms");
        }
    }
}
