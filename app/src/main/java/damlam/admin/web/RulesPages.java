package damlam.admin.web;

import damlam.org.Org;
import damlam.page.Pages;
import damlam.page.RuleSheet;
import damlam.page.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The calendar and the rules that the work follows, for everyone to read: they come with the release, and nobody
/// changes them here.
@Controller
class RulesPages {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Pages pages;
    private final Org org;
    private final List<RuleSheet> sheets;
    private final CalendarYears years = new CalendarYears();

    RulesPages(Pages pages, Org org, List<RuleSheet> sheets) {
        this.pages = pages;
        this.org = org;
        this.sheets = sheets;
    }

    @GetMapping("/rules")
    View show(@RequestParam(defaultValue = "") String year, Locale locale) {
        Words words = Words.in(locale);
        int shown =
                year.matches("\\d{4}") ? Integer.parseInt(year) : org.today().getYear();
        return pages.of(
                "admin/rules",
                Map.of(
                        "calendar",
                        years.show(Math.clamp(shown, FIRST_YEAR, LAST_YEAR), words),
                        "sheets",
                        sheets.stream().map(sheet -> sheet.in(words)).toList()));
    }
}
