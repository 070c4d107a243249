package damlam.inspection;

import damlam.org.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InterestRows {
    private final JdbcClient jdbc;

    InterestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Interest> of(PersonId person) {
        return jdbc.sql("""
                        select i.interest_id, i.declared_by, i.other, i.kinship, i.declared_at, e.at
                        from inspection.interest i left join inspection.interest_end e using (interest_id)
                        where i.declared_by = ?
                        order by i.interest_id
                        """)
                .param(person.value())
                .query((row, i) -> {
                    Timestamp ended = row.getTimestamp(6);
                    return new Interest(
                            row.getLong(1),
                            new PersonId(row.getLong(2)),
                            new PersonId(row.getLong(3)),
                            Kinship.valueOf(row.getString(4)),
                            row.getTimestamp(5).toInstant(),
                            ended == null ? null : ended.toInstant());
                })
                .list();
    }

    /// Whether somebody may not judge on another who was asked at that time.
    boolean barred(PersonId judge, PersonId asked, Instant since) {
        return jdbc.sql("select inspection.barred(:judge, :asked, :since)")
                .param("judge", judge.value())
                .param("asked", asked.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /// The same of many.
    Map<Bars.Judging, Boolean> barred(Collection<Bars.Judging> some) {
        Map<Bars.Judging, Boolean> all = new HashMap<>();
        List<Bars.Judging> asked = List.copyOf(new LinkedHashSet<>(some));
        if (!asked.isEmpty()) {
            jdbc.sql("""
                            select t.no, inspection.barred(t.judge, t.asked, t.since)
                            from unnest(:judges::bigint[], :asked::bigint[], :since::timestamptz[])
                                with ordinality t(judge, asked, since, no)
                            """)
                    .param(
                            "judges",
                            asked.stream().map(one -> one.judge().value()).toArray(Long[]::new))
                    .param(
                            "asked",
                            asked.stream().map(one -> one.asked().value()).toArray(Long[]::new))
                    .param(
                            "since",
                            asked.stream().map(one -> one.since().toString()).toArray(String[]::new))
                    .query(row -> {
                        all.put(asked.get(row.getInt(1) - 1), row.getBoolean(2));
                    });
        }
        return all;
    }

    boolean related(PersonId one, PersonId other) {
        return jdbc.sql("select inspection.related(:one, :other)")
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    /// Of some people those who are related to another.
    Set<PersonId> related(PersonId one, Collection<PersonId> some) {
        return some.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select other from unnest(:some) other where inspection.related(:one, other)")
                        .param("some", some.stream().map(PersonId::value).toArray(Long[]::new))
                        .param("one", one.value())
                        .query((row, i) -> new PersonId(row.getLong(1)))
                        .list());
    }

    long declare(PersonId by, PersonId other, Kinship kinship, Instant at) {
        return jdbc.sql("insert into inspection.interest (declared_by, other, kinship, declared_at)"
                        + " values (?, ?, ?, ?) returning interest_id")
                .params(by.value(), other.value(), kinship.name(), Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    boolean end(PersonId by, long interest, Instant at) {
        return jdbc.sql("insert into inspection.interest_end (interest_id, at)"
                                + " select interest_id, ? from inspection.interest where interest_id = ? and declared_by = ?"
                                + " on conflict do nothing")
                        .params(Timestamp.from(at), interest, by.value())
                        .update()
                == 1;
    }
}
