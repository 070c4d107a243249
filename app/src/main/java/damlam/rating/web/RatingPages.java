package damlam.rating.web;

import damlam.access.CurrentPerson;
import damlam.calendar.PeriodKind;
import damlam.calendar.ReportWindow;
import damlam.calendar.ReportWindows;
import damlam.cases.Cases;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Choice;
import damlam.page.Downloads;
import damlam.page.Finder;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.rating.Measured;
import damlam.rating.Ratings;
import damlam.rating.Tally;
import damlam.rulebook.Rule;
import damlam.sheets.TableFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Inputs for ratings: a table by person, the cases behind each figure, and the table as a file.
@Controller
class RatingPages {
    private static final List<PeriodKind> KINDS = List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR);
    private static final MediaType CSV = MediaType.parseMediaType("text/csv; charset=UTF-8");

    private final Ratings ratings;
    private final Cases cases;
    private final Org org;
    private final Pages pages;

    RatingPages(Ratings ratings, Cases cases, Org org, Pages pages) {
        this.ratings = ratings;
        this.cases = cases;
        this.org = org;
        this.pages = pages;
    }

    /// What was asked for; a window that is none becomes that of the month.
    private record Asked(long unit, String kind, LocalDate day, LocalDate from, LocalDate to) {
        String query() {
            return "unit=" + unit + "&kind=" + kind + "&day=" + day + "&from=" + from + "&to=" + to;
        }
    }

    private Asked asked(Map<String, String> sent) {
        LocalDate today = org.today();
        LocalDate day = Typed.read(sent.getOrDefault("day", "")).orElse(today);
        String unit = sent.getOrDefault("unit", "");
        long number = unit.matches("[1-9]\\d{0,15}") ? Long.parseLong(unit) : 0;
        String kind = sent.getOrDefault("kind", PeriodKind.MONTH.name());
        LocalDate from = Typed.read(sent.getOrDefault("from", "")).orElse(null);
        LocalDate to = Typed.read(sent.getOrDefault("to", "")).orElse(null);
        if (kind.equals("DAYS") && from != null && to != null && !to.isBefore(from) && from.getYear() >= 2000) {
            return new Asked(number, kind, day, from, to);
        }
        PeriodKind period = KINDS.stream()
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(PeriodKind.MONTH);
        ReportWindow window = window(period, day);
        return new Asked(number, period.name(), day, window.firstDay(), window.lastDay());
    }

    private ReportWindow window(PeriodKind kind, LocalDate day) {
        try {
            return ReportWindows.standard().holding(kind, day);
        } catch (IllegalArgumentException before) {
            return ReportWindows.standard().holding(kind, org.today());
        }
    }

    @GetMapping("/rating")
    View table(@AuthenticationPrincipal CurrentPerson me, @RequestParam Map<String, String> sent, Locale locale) {
        return pages.of("rating/table", Map.of("view", view(me, asked(sent), Words.in(locale))));
    }

    private Ratings.Rated rated(CurrentPerson me, Asked asked) {
        return asked.unit() == 0
                ? ratings.own(me, asked.from(), asked.to())
                : ratings.of(me, new UnitId(asked.unit()), asked.from(), asked.to())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private RatingView view(CurrentPerson me, Asked asked, Words words) {
        Ratings.Rated rated = rated(me, asked);
        OrgChart chart = org.chart();
        List<RatingView.Line> lines = new ArrayList<>();
        rated.people().forEach((person, tally) -> lines.add(line(person.value(), name(chart, person), tally, words)));
        UnitId unit = rated.unit();
        String name = unit == null
                ? name(chart, me.id())
                : chart.everUnit(unit).map(Unit::name).orElse("?");
        if (unit != null) {
            lines.add(line(0, words.say("rating.whole", name), rated.whole(), words));
        }
        return new RatingView(
                words.say(
                        "rating.head",
                        name,
                        words.date(asked.from()),
                        words.date(asked.to()),
                        words.share(
                                rated.whole().count(Measured.ON_TIME),
                                rated.whole().whole(Measured.ON_TIME))),
                asked.unit(),
                asked.kind(),
                asked.day().toString(),
                asked.from().toString(),
                asked.to().toString(),
                ratings.units(me).stream()
                        .map(each -> Finder.choice(chart, each))
                        .toList(),
                KINDS.stream().map(PeriodKind::name).toList(),
                lines,
                asked.query(),
                rated.words().stream().map(rule -> law(rule, words)).toList());
    }

    private static RatingView.Law law(Rule rule, Words words) {
        boolean english = words.english() && !rule.saysEnglish().isEmpty();
        return new RatingView.Law(english ? rule.saysEnglish() : rule.says(), rule.basis(), rule);
    }

    private static String name(OrgChart chart, PersonId id) {
        return chart.person(id).map(Person::name).orElse("?");
    }

    private static RatingView.Line line(long person, String name, Tally tally, Words words) {
        return new RatingView.Line(
                person,
                name,
                Arrays.stream(Measured.values())
                        .map(each -> cell(each, tally, words))
                        .toList());
    }

    private static RatingView.Cell cell(Measured each, Tally tally, Words words) {
        int count = tally.count(each);
        boolean share = each.of() != Measured.Whole.NONE;
        return new RatingView.Cell(
                each.name(),
                count,
                share ? words.share(count, tally.whole(each)) : "",
                share ? words.percent(count, tally.whole(each)) : "");
    }

    /// The cases behind one figure.
    @GetMapping("/rating/cases")
    View behind(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "0") long person,
            @RequestParam(defaultValue = "") String figure,
            Locale locale) {
        Asked asked = asked(sent);
        Ratings.Rated rated = rated(me, asked);
        Measured measured = Arrays.stream(Measured.values())
                .filter(each -> each.name().equals(figure))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Tally tally = person == 0 ? rated.whole() : theirs(rated, person);
        if (tally == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        OrgChart chart = org.chart();
        var sight = me.sight().and(chart.addressable(me.unit()));
        Words words = Words.in(locale);
        List<Choice> seen = cases.find(tally.of(measured)).stream()
                .filter(line -> cases.find(line.work().id(), sight).isPresent())
                .map(line -> new Choice(line.work().id().value(), line.work().title()))
                .toList();
        String who = person > 0
                ? name(chart, new PersonId(person))
                : rated.unit() == null
                        ? name(chart, me.id())
                        : chart.everUnit(rated.unit()).map(Unit::name).orElse("?");
        return pages.of(
                "rating/cases",
                Map.of(
                        "head",
                        words.say("rating.behind", words.say("rating.figure." + measured), who, tally.count(measured)),
                        "cases",
                        seen,
                        "hidden",
                        tally.count(measured) - seen.size(),
                        "back",
                        "/rating?" + asked.query()));
    }

    private static @Nullable Tally theirs(Ratings.Rated rated, long person) {
        return rated.people().get(new PersonId(person));
    }

    @GetMapping("/rating/table.xlsx")
    ResponseEntity<byte[]> xlsx(
            @AuthenticationPrincipal CurrentPerson me, @RequestParam Map<String, String> sent, Locale locale) {
        Asked asked = asked(sent);
        Words words = Words.in(locale);
        return Downloads.of(
                name(asked) + ".xlsx", Downloads.XLSX, file(me, asked, words).xlsx());
    }

    @GetMapping("/rating/table.csv")
    ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal CurrentPerson me, @RequestParam Map<String, String> sent, Locale locale) {
        Asked asked = asked(sent);
        Words words = Words.in(locale);
        return Downloads.of(name(asked) + ".csv", CSV, file(me, asked, words).csv());
    }

    private static String name(Asked asked) {
        return "rating-" + asked.from() + "-" + asked.to();
    }

    private TableFile file(CurrentPerson me, Asked asked, Words words) {
        RatingView view = view(me, asked, words);
        List<String> cover = new ArrayList<>(List.of(view.head(), words.say("rating.sub")));
        view.words().forEach(law -> cover.add(law.basis() + ": " + law.says()));
        List<Object> heads = new ArrayList<>(List.of(words.say("rating.who")));
        for (Measured each : Measured.values()) {
            heads.add(words.say("rating.figure." + each));
            if (each.of() != Measured.Whole.NONE) {
                heads.add(words.say("rating.of." + each.of()));
            }
        }
        List<List<Object>> rows = new ArrayList<>(List.of(heads));
        Ratings.Rated rated = rated(me, asked);
        OrgChart chart = org.chart();
        rated.people().forEach((person, tally) -> rows.add(row(name(chart, person), tally)));
        if (rated.unit() != null) {
            rows.add(row(view.lines().getLast().name(), rated.whole()));
        }
        return new TableFile(words.say("rating.sheet"), cover, rows);
    }

    private static List<Object> row(String name, Tally tally) {
        List<Object> row = new ArrayList<>(List.of(name));
        for (Measured each : Measured.values()) {
            row.add(tally.count(each));
            if (each.of() != Measured.Whole.NONE) {
                row.add(tally.whole(each));
            }
        }
        return row;
    }
}
