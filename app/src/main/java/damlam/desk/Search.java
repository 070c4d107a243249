package damlam.desk;

import damlam.access.CurrentPerson;
import damlam.cases.CaseFilter;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.documents.RegisterQuery;
import damlam.org.Appointment;
import damlam.org.Fold;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Finds documents, cases, units and people by the beginnings of words, whatever accents were typed.
@Component
public class Search {
    private final Documents documents;
    private final Cases cases;
    private final Org org;

    Search(Documents documents, Cases cases, Org org) {
        this.documents = documents;
        this.cases = cases;
        this.org = org;
    }

    /// Somebody found, in their highest post.
    public record FoundPerson(Person person, Appointment post, Unit unit) {}

    /// What was found, each kind in the order in which it is shown.
    public record Found(List<Document> documents, List<CaseLine> cases, List<Unit> units, List<FoundPerson> people) {
        public static final Found NOTHING = new Found(List.of(), List.of(), List.of(), List.of());

        public int count() {
            return documents.size() + cases.size() + units.size() + people.size();
        }
    }

    /// @param limit how many of each kind at most
    public Found find(CurrentPerson by, String asked, int limit) {
        if (Fold.of(asked).isEmpty()) {
            return Found.NOTHING;
        }
        OrgChart chart = org.chart();
        return new Found(
                documents(by, asked, limit),
                cases(by, asked, limit),
                units(chart, asked, limit),
                people(chart, asked, limit));
    }

    private List<Document> documents(CurrentPerson by, String asked, int limit) {
        List<Document> found = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            found.addAll(documents
                    .list(by, new RegisterQuery(direction, null, asked, "", RegisterQuery.Sort.DATED, true, 1))
                    .lines());
        }
        return found.stream().limit(limit).toList();
    }

    private List<CaseLine> cases(CurrentPerson by, String asked, int limit) {
        CaseFilter filter = new CaseFilter(Set.of(), null, null, null, null, asked, CaseFilter.Sort.CHANGED);
        return cases.list(filter, by.sight(), limit, 0);
    }

    private static List<Unit> units(OrgChart chart, String asked, int limit) {
        return chart.units().stream()
                .filter(unit -> Fold.finds(Fold.of(unit.name() + " " + unit.code()), asked))
                .limit(limit)
                .toList();
    }

    private static List<FoundPerson> people(OrgChart chart, String asked, int limit) {
        return chart.everyone().stream()
                .filter(person -> Fold.finds(Fold.of(person.name()), asked))
                .flatMap(person -> chart.appointmentsOf(person.id()).stream().limit(1))
                .limit(limit)
                .map(post -> new FoundPerson(
                        post.person(), post, chart.unit(post.unit()).orElseThrow()))
                .toList();
    }
}
