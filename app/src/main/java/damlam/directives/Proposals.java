package damlam.directives;

import damlam.directives.Addressees.Found;
import damlam.dispatch.Deadline;
import damlam.dispatch.Dispatch;
import damlam.dispatch.Period;
import damlam.dispatch.Point;
import damlam.dispatch.Unclear;
import damlam.org.OrgChart;
import damlam.org.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Turns what a text says into what is laid before the clerk. Nothing is made up: what the text leaves open is asked.
final class Proposals {
    /// The working days between cut-off and report where the text gives none; the page shows them, to be changed.
    static final int USUAL_REPORT_DAYS = 5;

    private static final int TITLE = 90;
    private static final int SHORTEST_TITLE = 30;

    private Proposals() {}

    static List<Proposed> of(Dispatch dispatch, OrgChart chart) {
        Addressees addressees = new Addressees(chart);
        List<Proposed> all = new ArrayList<>();
        for (damlam.dispatch.Requirement one : dispatch.requirements()) {
            all.add(of(one, addressees));
        }
        return all;
    }

    private static Proposed of(damlam.dispatch.Requirement one, Addressees addressees) {
        Found leads = addressees.find(one.scope());
        List<String> named = Stream.concat(
                        one.coordinators().stream(),
                        one.points().stream().flatMap(point -> point.coordinators().stream()))
                .distinct()
                .toList();
        Found helpers = addressees.find(named);
        Scope scope = scope(one.scope(), leads, helpers);
        List<UnitId> coordinators = helpers.units();
        return new Proposed(
                one.no(),
                title(one),
                text(one),
                one.span(),
                scope,
                coordinators,
                "",
                term(one.term(), one.points()),
                null);
    }

    private static Scope scope(List<String> words, Found leads, Found helpers) {
        Set<String> unresolved = new LinkedHashSet<>(leads.unresolved());
        unresolved.addAll(helpers.unresolved());
        return new Scope(words, leads.groups(), leads.units(), List.of(), List.copyOf(unresolved));
    }

    private static String text(damlam.dispatch.Requirement one) {
        StringBuilder text = new StringBuilder(one.text());
        for (Point point : one.points()) {
            text.append('\n').append(line(point));
        }
        return text.toString();
    }

    static String line(Point point) {
        return point.no() + ") " + point.text();
    }

    /// A requirement made of one point: whom it does not name itself, it binds as its requirement does.
    static Proposed of(Point point, String no, Requirement from, OrgChart chart) {
        Addressees addressees = new Addressees(chart);
        Found leads = addressees.find(point.scope());
        Found helpers = addressees.find(point.coordinators());
        Scope scope = point.scope().isEmpty() ? from.scope() : scope(point.scope(), leads, helpers);
        Term term = term(point.term(), List.of());
        String title = shortened(point.text());
        return new Proposed(no, title, point.text(), point.span(), scope, helpers.units(), "", term, null);
    }

    /// A deadline that is no day stops the way, whatever else is set; a period that is none of ours only where nothing
    /// else is.
    static Term term(damlam.dispatch.Term own, List<Point> points) {
        List<damlam.dispatch.Term> said =
                Stream.concat(Stream.of(own), points.stream().map(Point::term)).toList();
        List<Unclear> unclear =
                said.stream().flatMap(term -> term.unclear().stream()).toList();
        return unclear.stream()
                .filter(doubt -> doubt.why() != Unclear.Why.OTHER_PERIOD)
                .findFirst()
                .<Term>map(Term.Unclear::new)
                .or(() -> Optional.of(term(own)).filter(Proposals::set))
                .or(() -> ofPoints(points))
                .or(() -> unclear.stream().findFirst().map(Term.Unclear::new))
                .orElseGet(Term.Standing::new);
    }

    private static boolean set(Term term) {
        return !(term instanceof Term.Standing);
    }

    /// What one point sets does not hold for the others: that stops the way.
    private static Optional<Term> ofPoints(List<Point> points) {
        boolean alike =
                points.stream().map(point -> term(point.term())).distinct().count() == 1;
        return points.stream()
                .filter(point -> set(term(point.term())))
                .findFirst()
                .map(point ->
                        alike ? term(point.term()) : new Term.Unclear(new Unclear(line(point), Unclear.Why.ONE_POINT)));
    }

    /// A day in the text holds before a period: work with a last day can be late, reporting can be added.
    static Term term(damlam.dispatch.Term said) {
        return switch (said.deadline()) {
            case Deadline.On(var day) -> new Term.On(day);
            case Deadline.Within(int days, boolean working, var _) -> new Term.Within(days, working);
            case Deadline.Unstated() -> said.dueRule() == null ? term(said.period()) : dayOfPeriod(said.dueRule());
        };
    }

    /// A report rule counts working days after a cut-off, which "before the 15th" does not.
    private static Term dayOfPeriod(String words) {
        return new Term.Unclear(new Unclear(words, Unclear.Why.DAY_OF_PERIOD));
    }

    private static Term term(@org.jspecify.annotations.Nullable Period period) {
        if (period == null) {
            return new Term.Standing();
        }
        return period == Period.UNSTATED ? new Term.Ask() : new Term.Every(new ReportRule(period, USUAL_REPORT_DAYS));
    }

    /// The first clauses, without the addressees they begin with.
    static String title(damlam.dispatch.Requirement one) {
        String text = one.text();
        for (String addressee : one.scope()) {
            if (text.regionMatches(true, 0, addressee, 0, addressee.length()) && text.length() > addressee.length()) {
                text = text.substring(addressee.length()).replaceFirst("^[\\s,;:]+", "");
            }
        }
        return shortened(text);
    }

    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return line;
        }
        String capital = line.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + line.substring(1);
        if (capital.length() <= TITLE) {
            return capital.replaceFirst("[.;,]$", "");
        }
        String head = capital.substring(0, TITLE);
        int clause = Math.max(head.lastIndexOf(", "), head.lastIndexOf("; "));
        return clause >= SHORTEST_TITLE
                ? head.substring(0, clause)
                : head.substring(0, Math.max(SHORTEST_TITLE, head.lastIndexOf(' '))) + "…";
    }
}
