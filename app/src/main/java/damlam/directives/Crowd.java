package damlam.directives;

import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everyone under some units today, and who of them is away: what readings are counted against. Somebody under two
/// units counts in both.
final class Crowd {
    private record Member(List<UnitId> units, boolean absent) {}

    private static final Member NOBODY = new Member(List.of(), false);

    private static final class Count {
        int total;
        int absent;
        int read;
        int paper;
        int absentRead;

        Coverage coverage() {
            return new Coverage(read, paper, total, absent - absentRead);
        }
    }

    private final OrgChart chart;
    private final Map<PersonId, Member> members = new HashMap<>();
    private final Map<UnitId, Count> empty = new HashMap<>();

    Crowd(OrgChart chart) {
        this.chart = chart;
    }

    void add(UnitId unit) {
        Count count = new Count();
        for (Person person : chart.peopleUnder(unit)) {
            Member member = members.computeIfAbsent(
                    person.id(),
                    id -> new Member(new ArrayList<>(), chart.absenceOf(id).isPresent()));
            member.units().add(unit);
            count.total++;
            count.absent += member.absent() ? 1 : 0;
        }
        empty.put(unit, count);
    }

    Set<PersonId> people() {
        return members.keySet();
    }

    /// How far each of these units has come, those left out that were not added.
    Map<UnitId, Coverage> coverage(List<UnitId> units, ReadingRows.Readers readers) {
        Map<UnitId, Count> counts = new LinkedHashMap<>();
        for (UnitId unit : units) {
            Count known = empty.get(unit);
            if (known != null) {
                Count count = new Count();
                count.total = known.total;
                count.absent = known.absent;
                counts.put(unit, count);
            }
        }
        count(counts, readers);
        Map<UnitId, Coverage> coverage = new LinkedHashMap<>();
        counts.forEach((unit, count) -> coverage.put(unit, count.coverage()));
        return coverage;
    }

    private void count(Map<UnitId, Count> counts, ReadingRows.Readers readers) {
        for (Long reader : readers.all()) {
            Member member = member(reader);
            for (UnitId unit : member.units()) {
                Count count = counts.get(unit);
                if (count != null) {
                    count.read++;
                    count.absentRead += member.absent() ? 1 : 0;
                }
            }
        }
        for (Long reader : readers.onPaper()) {
            for (UnitId unit : member(reader).units()) {
                Count count = counts.get(unit);
                if (count != null) {
                    count.paper++;
                }
            }
        }
    }

    private Member member(Long person) {
        return members.getOrDefault(new PersonId(person), NOBODY);
    }
}
