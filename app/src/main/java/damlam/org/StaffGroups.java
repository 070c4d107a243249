package damlam.org;

import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which law people fall under, by their foremost post: as it was recorded of the post, of its unit, or else by the
/// kind of unit. Whoever manages the chart records it, with its source.
@Component
public class StaffGroups {
    private final JdbcClient jdbc;
    private final Org org;
    private final Journal journal;
    private final Clock clock;

    StaffGroups(JdbcClient jdbc, Org org, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.org = org;
        this.journal = journal;
        this.clock = clock;
    }

    /// What holds of a post.
    ///
    /// @param source by which document; empty where it follows from the kind of unit alone
    public record Known(StaffGroup group, Post post, String source) {}

    private record Row(long unit, long post, StaffGroup group, String source) {}

    /// Of somebody’s foremost post; empty for whoever holds none.
    public Optional<Known> of(PersonId person) {
        return Optional.ofNullable(of(List.of(person)).get(person));
    }

    /// Of some people, without those who hold no post.
    public Map<PersonId, Known> of(Collection<PersonId> people) {
        OrgChart chart = org.chart();
        Map<PersonId, Post> posts = new HashMap<>();
        people.forEach(person ->
                chart.appointmentsOf(person).stream().findFirst().ifPresent(held -> posts.put(person, held.post())));
        List<Row> rows = recorded(posts.values().stream()
                .flatMap(post -> chart.upward(post.unit()).stream())
                .distinct()
                .toList());
        Map<PersonId, Known> known = new HashMap<>();
        posts.forEach((person, post) -> known.put(person, of(post, rows, chart)));
        return known;
    }

    /// Of each post of a unit.
    public List<Known> of(UnitId unit, List<Post> posts, OrgChart chart) {
        List<Row> rows = recorded(chart.upward(unit));
        return posts.stream().map(post -> of(post, rows, chart)).toList();
    }

    private static Known of(Post post, List<Row> rows, OrgChart chart) {
        Map<Long, Row> ofUnits = new HashMap<>();
        for (Row row : rows) {
            if (row.post() == post.id().value()) {
                return new Known(row.group(), post, row.source());
            }
            if (row.post() == 0) {
                ofUnits.putIfAbsent(row.unit(), row);
            }
        }
        // A team is of the unit it belongs to; a school is not of the body above it.
        List<Unit> own = new ArrayList<>();
        for (Unit unit : chart.upward(post.unit())) {
            own.add(unit);
            if (unit.kind() != UnitKind.TEAM) {
                break;
            }
        }
        return own.stream()
                .flatMap(unit -> Optional.ofNullable(ofUnits.get(unit.id().value())).stream())
                .findFirst()
                .map(row -> new Known(row.group(), post, row.source()))
                .orElseGet(() -> new Known(usual(own.getLast().kind()), post, ""));
    }

    private static StaffGroup usual(UnitKind kind) {
        return switch (kind) {
            case BODY, OFFICE, DEPARTMENT, INSPECTORATE -> StaffGroup.CONG_CHUC;
            case PUBLIC_UNIT, TEAM -> StaffGroup.VIEN_CHUC;
        };
    }

    /// Of some units and their posts, the newest first.
    private List<Row> recorded(List<Unit> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select unit_id, coalesce(post_id, 0) as post, staff_group, source from org.staff_group
                        where unit_id = any(:units) order by staff_group_id desc
                        """)
                .param("units", units.stream().map(unit -> unit.id().value()).toArray(Long[]::new))
                .query((row, i) -> new Row(
                        row.getLong("unit_id"),
                        row.getLong("post"),
                        StaffGroup.valueOf(row.getString("staff_group")),
                        row.getString("source")))
                .list();
    }

    /// Says under which law the holders of a post fall, or of all posts of a unit that have nothing of their own.
    ///
    /// @param post null for the unit
    /// @param source the document that says so
    @Transactional
    public void record(Actor by, UnitId unit, @Nullable PostId post, StaffGroup group, String source) {
        if (source.isBlank()) {
            throw new OrgRefusedException(Refusal.GROUND_MISSING, "");
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long no = jdbc.sql("""
                        insert into org.staff_group (unit_id, post_id, staff_group, source)
                        values (?, ?, ?, ?) returning staff_group_id
                        """)
                .param(unit.value())
                .param(post == null ? null : post.value())
                .param(group.name())
                .param(source)
                .query(Long.class)
                .single();
        Map<String, Object> said =
                Map.of("no", no, "post", post == null ? 0 : post.value(), "staffGroup", group.name());
        journal.append(new Entry(at, by, "org.staffGroup", "unit:" + unit.value(), said, source));
    }
}
