package damlam.page;

import damlam.org.Fold;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.Sought;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Finds by its name what is too much for a list: without regard to accents, the beginnings of words are enough.
public interface Finder {
    /// How many names are shown at once; whoever is looked for and not among them is asked for more precisely.
    int MOST = 20;

    /// Up to how many a form lists them all.
    int LISTED = 60;

    /// What a form shows of a choice too long to list: what is chosen, and what was found for a name.
    static List<Choice> shown(List<Choice> all, String chosen, List<Choice> found) {
        return found.isEmpty()
                ? all.stream()
                        .filter(one -> String.valueOf(one.id()).equals(chosen))
                        .toList()
                : found;
    }

    /// At most [#MOST], the best known order first.
    List<Choice> find(String asked);

    Optional<Choice> byId(long id);

    /// People who hold a post on the chart's day.
    static Finder people(OrgChart chart) {
        return people(chart, person -> !chart.appointmentsOf(person.id()).isEmpty());
    }

    /// People who hold a post in a unit or below it.
    static Finder peopleUnder(OrgChart chart, UnitId unit) {
        Set<Person> staff = Set.copyOf(chart.peopleUnder(unit));
        return people(chart, staff::contains);
    }

    private static Finder people(OrgChart chart, Predicate<Person> among) {
        return new Finder() {
            @Override
            public List<Choice> find(String asked) {
                List<Person> found = chart.found(asked).filter(among).toList();
                Sought sought = Sought.of(asked);
                List<Person> named = found.stream()
                        .filter(person -> sought.isName(person.name()))
                        .toList();
                return (named.isEmpty() ? found : named)
                        .stream()
                                .limit(MOST)
                                .map(person -> choice(chart, person))
                                .toList();
            }

            @Override
            public Optional<Choice> byId(long id) {
                return chart.everyone().stream()
                        .filter(person -> person.id().value() == id && among.test(person))
                        .findFirst()
                        .map(person -> choice(chart, person));
            }
        };
    }

    /// A person with the post that tells them from others of the same name.
    static Choice choice(OrgChart chart, Person person) {
        return new Choice(
                person.id().value(),
                chart.appointmentsOf(person.id()).stream()
                        .findFirst()
                        .flatMap(held -> chart.unit(held.unit())
                                .map(unit -> person.name() + " – " + held.post().title() + ", " + unit.name()))
                        .orElse(person.name()));
    }

    /// A unit; a team with the unit above it, for every school has a team of that name.
    static Choice choice(OrgChart chart, Unit unit) {
        String above = unit.kind() == UnitKind.TEAM && unit.parent() != null
                ? chart.unit(unit.parent()).map(Unit::name).orElse("")
                : "";
        return new Choice(unit.id().value(), above.isEmpty() ? unit.name() : unit.name() + ", " + above);
    }

    /// Units of the chart's day, by name or code.
    static Finder units(OrgChart chart) {
        return among(
                chart.units(),
                unit -> choice(chart, unit),
                unit -> choice(chart, unit).name() + " " + unit.code());
    }

    /// @param words what a thing is found by
    static <T> Finder among(Collection<T> things, Function<T, Choice> choice, Function<T, String> words) {
        return new Finder() {
            @Override
            public List<Choice> find(String asked) {
                Sought sought = Sought.of(asked);
                return things.stream()
                        .filter(thing -> asked.isBlank() || sought.in(Fold.of(words.apply(thing))))
                        .limit(MOST)
                        .map(choice)
                        .toList();
            }

            @Override
            public Optional<Choice> byId(long id) {
                return things.stream().map(choice).filter(one -> one.id() == id).findFirst();
            }
        };
    }
}
