package damlam.rating.web;

import damlam.access.CurrentPerson;
import damlam.calendar.ReportWindow;
import damlam.cases.CaseLine;
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
import damlam.rating.Shares;
import damlam.rating.Tally;
import damlam.rulebook.Rule;
import damlam.sheets.TableFile;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    @GetMapping("/rating")
    View table(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Words words = typed.words();
        RatingView view = Asked.of(typed, org.today())
                .map(asked -> view(me, asked, rated(me, asked), words))
                .orElseGet(() -> new RatingView(
                        words.say("rating.head.wrong"),
                        Asked.unit(typed),
                        Asked.kind(typed).name(),
                        typed.value("day"),
                        typed.value("from"),
                        typed.value("to"),
                        "",
                        units(me),
                        List.of(),
                        List.of(),
                        "",
                        List.of()));
        return pages.of("rating/table", Map.of("view", view, "typed", typed));
    }

    private Ratings.Rated rated(CurrentPerson me, Asked asked) {
        return asked.unit() == 0
                ? ratings.own(me, asked.from(), asked.to())
                : ratings.of(me, new UnitId(asked.unit()), asked.from(), asked.to())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private RatingView view(CurrentPerson me, Asked asked, Ratings.Rated rated, Words words) {
        List<Row> rows = rows(rated, words);
        return new RatingView(
                head(me, rated, words),
                asked.unit(),
                asked.kind().name(),
                asked.day().toString(),
                asked.from().toString(),
                asked.to().toString(),
                window(asked, words),
                units(me),
                rows.stream()
                        .filter(row -> !isIdle(row, rated))
                        .map(row -> line(row, words))
                        .toList(),
                rows.stream().filter(row -> isIdle(row, rated)).map(Row::name).toList(),
                asked.query(),
                rated.words().stream().map(rule -> law(rule, words)).toList());
    }

    private String head(CurrentPerson me, Ratings.Rated rated, Words words) {
        UnitId unit = rated.unit();
        OrgChart chart = org.chart();
        Tally whole = rated.shares().whole();
        return words.say(
                rated.open() ? "rating.head.open" : "rating.head",
                unit == null ? name(chart, me.id()) : name(chart, unit),
                words.date(rated.from()),
                words.date(rated.to()),
                words.share(whole.count(Measured.ON_TIME), whole.whole(Measured.ON_TIME)),
                words.date(rated.until()));
    }

    /// From when to when, and by what law or custom.
    private static String window(Asked asked, Words words) {
        ReportWindow rule = asked.rule();
        return words.say(
                "rating.window." + (rule == null ? asked.kind().name() : "RULE"),
                words.date(asked.from()),
                words.date(asked.to()),
                rule == null ? "" : rule.rule().source());
    }

    private List<Choice> units(CurrentPerson me) {
        OrgChart chart = org.chart();
        return ratings.units(me).stream()
                .map(each -> Finder.choice(chart, each))
                .toList();
    }

    private static RatingView.Law law(Rule rule, Words words) {
        return new RatingView.Law(rule.says(words.english()), rule.basis(), rule);
    }

    private static String name(OrgChart chart, PersonId id) {
        return chart.person(id).map(Person::name).orElse("?");
    }

    private static String name(OrgChart chart, UnitId id) {
        return chart.everUnit(id).map(Unit::name).orElse("?");
    }

    /// @param key the number of a person, or one of those below
    private record Row(long key, String name, Tally tally) {
        private static final long WHOLE = 0;
        private static final long NOBODYS = -1;
        private static final long ELSEWHERE = -2;
    }

    /// Of people and of nobody, together those of the unit; and beside them what others did of its work.
    private List<Row> rows(Ratings.Rated rated, Words words) {
        OrgChart chart = org.chart();
        Shares<Tally> shares = rated.shares();
        List<Row> rows = new ArrayList<>();
        shares.people().forEach((person, tally) -> rows.add(new Row(person.value(), name(chart, person), tally)));
        UnitId unit = rated.unit();
        if (unit == null) {
            return rows;
        }
        if (!shares.nobodys().empty()) {
            rows.add(new Row(Row.NOBODYS, words.say("rating.nobodys"), shares.nobodys()));
        }
        rows.add(new Row(Row.WHOLE, words.say("rating.whole", name(chart, unit)), shares.whole()));
        if (!shares.elsewhere().empty()) {
            rows.add(new Row(Row.ELSEWHERE, words.say("rating.elsewhere"), shares.elsewhere()));
        }
        return rows;
    }

    /// Somebody of a unit of whom there is nothing to count: said by name, without a line of noughts.
    private static boolean isIdle(Row row, Ratings.Rated rated) {
        return rated.unit() != null
                && row.key() > 0
                && Arrays.stream(Measured.values()).allMatch(each -> row.tally().count(each) == 0);
    }

    private static RatingView.Line line(Row row, Words words) {
        return new RatingView.Line(
                row.key(),
                row.name(),
                Arrays.stream(Measured.values())
                        .map(each -> cell(each, row.tally(), words))
                        .toList());
    }

    private static RatingView.Cell cell(Measured each, Tally tally, Words words) {
        int count = tally.count(each);
        boolean share = each.of() != Measured.Whole.NONE;
        return new RatingView.Cell(
                each.name(),
                count,
                share ? words.share(count, tally.whole(each)) : "",
                share ? words.percent(count, tally.whole(each)) : "",
                count == 0 && each != Measured.ON_TIME);
    }

    /// The cases behind one figure.
    @GetMapping("/rating/cases")
    View behind(
            @AuthenticationPrincipal CurrentPerson me,
            HttpServletRequest request,
            @RequestParam(defaultValue = "0") long person,
            @RequestParam(defaultValue = "") String figure) {
        Typed typed = Typed.in(request);
        Asked asked = asked(typed);
        Words words = typed.words();
        Ratings.Rated rated = rated(me, asked);
        Measured measured = Arrays.stream(Measured.values())
                .filter(each -> each.name().equals(figure))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        OrgChart chart = org.chart();
        Row own = new Row(Row.WHOLE, name(chart, me.id()), rated.shares().whole());
        Row row = Stream.concat(rows(rated, words).stream(), Stream.of(own))
                .filter(each -> each.key() == person)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var sight = me.sight().and(chart.addressable(me.unit()));
        List<CaseRow> seen = cases.find(row.tally().of(measured)).stream()
                .filter(line -> cases.find(line.work().id(), sight).isPresent())
                .map(line -> new CaseRow(line.work().id().value(), line.work().title(), days(line, words)))
                .toList();
        int count = row.tally().count(measured);
        return pages.of(
                "rating/cases",
                Map.of(
                        "head",
                        words.say("rating.behind", words.say("rating.figure." + measured), row.name(), count),
                        "cases",
                        seen,
                        "hidden",
                        count - seen.size(),
                        "back",
                        "/rating?" + asked.query()));
    }

    /// What the figure is reckoned from, so that an officer can check it at a glance.
    private static String days(CaseLine line, Words words) {
        LocalDate due = line.at().dueOn();
        Instant handedIn = line.at().submittedAt();
        return words.say(
                "rating.behind.days",
                due == null ? words.say("rating.behind.undated") : words.date(due),
                handedIn == null ? words.say("rating.behind.notYet") : words.moment(handedIn));
    }

    /// Of a window that is none there is nothing to give; the page says at the field why.
    private Asked asked(Typed typed) {
        return Asked.of(typed, org.today()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/rating/table.xlsx")
    ResponseEntity<byte[]> xlsx(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Asked asked = asked(typed);
        return Downloads.of(
                name(asked) + ".xlsx",
                Downloads.XLSX,
                file(me, asked, typed.words()).xlsx());
    }

    @GetMapping("/rating/table.csv")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Asked asked = asked(typed);
        return Downloads.of(
                name(asked) + ".csv", CSV, alone(me, asked, typed.words()).csv());
    }

    /// A file without a cover tells in each line of which unit and days it is.
    private TableFile alone(CurrentPerson me, Asked asked, Words words) {
        TableFile file = file(me, asked, words);
        UnitId unit = asked.unit() == 0 ? null : new UnitId(asked.unit());
        OrgChart chart = org.chart();
        List<Object> heads = List.of(words.say("rating.unit"), words.say("rating.from"), words.say("rating.to"));
        List<Object> window = List.of(
                unit == null ? words.say("rating.own") : name(chart, unit),
                asked.from().toString(),
                asked.to().toString());
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : file.rows()) {
            List<Object> whole = new ArrayList<>(rows.isEmpty() ? heads : window);
            whole.addAll(row);
            rows.add(whole);
        }
        return new TableFile(file.name(), List.of(), rows);
    }

    private static String name(Asked asked) {
        return "rating-" + asked.from() + "-" + asked.to();
    }

    private TableFile file(CurrentPerson me, Asked asked, Words words) {
        Ratings.Rated rated = rated(me, asked);
        List<String> cover = new ArrayList<>(List.of(
                head(me, rated, words), words.say("rating.sub"), window(asked, words), words.say("rating.how")));
        rated.words().stream()
                .map(rule -> law(rule, words))
                .forEach(law -> cover.add(words.say(
                        "page.paper.sure",
                        law.basis() + ": " + law.says(),
                        words.say("page.sure." + law.rule().cited()))));
        List<Object> heads = new ArrayList<>(List.of(
                rated.open() ? words.say("rating.who.open", words.date(rated.until())) : words.say("rating.who")));
        for (Measured each : Measured.values()) {
            String figure = words.say("rating.figure." + each);
            heads.add(figure);
            if (each.of() != Measured.Whole.NONE) {
                heads.add(words.say("rating.column.of", figure, words.say("rating.of." + each.of())));
            }
        }
        List<List<Object>> rows = new ArrayList<>(List.of(heads));
        rows(rated, words).forEach(row -> rows.add(cells(row)));
        return new TableFile(words.say("rating.sheet"), cover, rows);
    }

    private static List<Object> cells(Row row) {
        List<Object> cells = new ArrayList<>(List.of(row.name()));
        for (Measured each : Measured.values()) {
            cells.add(row.tally().count(each));
            if (each.of() != Measured.Whole.NONE) {
                cells.add(row.tally().whole(each));
            }
        }
        return cells;
    }
}
