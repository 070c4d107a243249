package damlam.finding;

import damlam.access.CurrentPerson;
import damlam.cases.CaseFilter;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.documents.RegisterQuery;
import damlam.org.Appointment;
import damlam.org.Fold;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.Sought;
import damlam.org.Unit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the palette asks while somebody types: documents, cases, units and people by the beginnings of words, whatever
/// accents were typed. [Finding] reads whole texts.
@Component
public class Search {
    /// Beyond as many cases a word says too little, and counting the rest costs more than finding them.
    private static final int COUNTED = 1_000;

    private final Documents documents;
    private final Cases cases;
    private final Org org;

    Search(Documents documents, Cases cases, Org org) {
        this.documents = documents;
        this.cases = cases;
        this.org = org;
    }

    /// Somebody found, in their highest post.
    ///
    /// @param whole the unit that a team belongs to; the unit itself where it is none
    public record FoundPerson(Person person, Appointment post, Unit unit, Unit whole) {}

    /// @param unit the name of the unit that it was given to, which tells it from those of the same requirement
    public record FoundCase(CaseLine line, String unit) {}

    /// Some of what was found, and how much there is in all.
    ///
    /// @param over whether there is more than that, which was not counted
    public record Hits<T>(List<T> shown, int all, boolean over) {
        public Hits {
            shown = List.copyOf(shown);
        }

        Hits(List<T> shown, int all) {
            this(shown, all, false);
        }

        static <T> Hits<T> part(List<T> all, int limit, int offset) {
            int from = Math.min(offset, all.size());
            return new Hits<>(all.subList(from, Math.min(all.size(), from + limit)), all.size());
        }

        public boolean more() {
            return shown.size() < all;
        }
    }

    public enum Kind {
        DOCUMENTS,
        CASES,
        UNITS,
        PEOPLE
    }

    /// What was found, each kind in the order in which it is shown.
    public record Found(Hits<Document> documents, Hits<FoundCase> cases, Hits<Unit> units, Hits<FoundPerson> people) {
        public int count() {
            return documents.all() + cases.all() + units.all() + people.all();
        }

        public boolean over() {
            return cases.over();
        }
    }

    /// Whether there is anything to look for in what was typed: a letter or a digit.
    public static boolean asks(String typed) {
        return !Fold.words(typed).isEmpty();
    }

    /// @param limit how many of each kind at most
    public Found find(CurrentPerson by, String asked, int limit) {
        return find(by, asked, null, limit, 0);
    }

    /// @param only the kind that is looked for; null for all
    /// @param limit how many of each kind at most
    /// @param offset how many of each kind to leave out
    public Found find(CurrentPerson by, String asked, @Nullable Kind only, int limit, int offset) {
        boolean asks = asks(asked);
        OrgChart chart = org.chart();
        return new Found(
                asks && of(only, Kind.DOCUMENTS) ? documents(by, asked, limit, offset) : nothing(),
                asks && of(only, Kind.CASES)
                        ? cases(by, asked, only == null ? COUNTED : Integer.MAX_VALUE, limit, offset)
                        : nothing(),
                asks && of(only, Kind.UNITS) ? Hits.part(units(chart, Sought.of(asked)), limit, offset) : nothing(),
                asks && of(only, Kind.PEOPLE) ? people(chart, Sought.of(asked), limit, offset) : nothing());
    }

    /// Units and people alone, whatever else is called so.
    public Found names(String asked, int limit) {
        OrgChart chart = org.chart();
        return asks(asked) && limit > 0
                ? new Found(
                        nothing(),
                        nothing(),
                        Hits.part(units(chart, Sought.of(asked)), limit, 0),
                        people(chart, Sought.of(asked), limit, 0))
                : new Found(nothing(), nothing(), nothing(), nothing());
    }

    private static boolean of(@Nullable Kind only, Kind kind) {
        return only == null || only == kind;
    }

    private static <T> Hits<T> nothing() {
        return new Hits<>(List.of(), 0);
    }

    private Hits<Document> documents(CurrentPerson by, String asked, int limit, int offset) {
        RegisterQuery.Found found = documents.search(by, asked, limit, offset);
        return new Hits<>(found.lines(), found.all());
    }

    /// @param counted no more than these need be counted
    private Hits<FoundCase> cases(CurrentPerson by, String asked, int counted, int limit, int offset) {
        CaseFilter filter = CaseFilter.ALL.saying(asked);
        int all = cases.count(filter, by.sight(), counted);
        if (all == 0) {
            return nothing();
        }
        OrgChart chart = org.chart();
        List<FoundCase> shown = cases.list(filter, by.sight(), limit, offset, all).stream()
                .map(line -> new FoundCase(
                        line, chart.everUnit(line.work().unit()).map(Unit::name).orElse("")))
                .toList();
        return new Hits<>(shown, all, all == counted);
    }

    private static List<Unit> units(OrgChart chart, Sought sought) {
        return closest(
                chart.units().stream().filter(unit -> sought.in(Fold.of(unit.name() + " " + unit.code()))),
                Unit::name,
                sought);
    }

    /// Whose name was typed comes before whose name only begins so.
    private static <T> List<T> closest(Stream<T> found, Function<T, String> name, Sought sought) {
        Map<Integer, List<T>> byDistance = found.collect(
                Collectors.groupingBy(one -> sought.distance(name.apply(one)), TreeMap::new, Collectors.toList()));
        return byDistance.values().stream().flatMap(List::stream).toList();
    }

    private static Hits<FoundPerson> people(OrgChart chart, Sought sought, int limit, int offset) {
        List<Person> found = closest(
                chart.everyone().stream().filter(person -> sought.in(Fold.of(person.name()))), Person::name, sought);
        List<Appointment> posts = found.stream()
                .flatMap(person -> chart.appointmentsOf(person.id()).stream().limit(1))
                .toList();
        Hits<Appointment> part = Hits.part(posts, limit, offset);
        return new Hits<>(
                part.shown().stream()
                        .map(post -> new FoundPerson(
                                post.person(),
                                post,
                                chart.unit(post.unit()).orElseThrow(),
                                chart.unit(chart.addressable(post.unit())).orElseThrow()))
                        .toList(),
                part.all());
    }
}
