package damlam.inspection;

import damlam.org.PersonId;
import damlam.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InterestRows {
    private static final String INTERESTS = """
            select i.interest_id, i.declared_by, i.other, i.kinship, i.declared_at, e.at as ended_at,
                   inspection.denied_before(i) as again,
                   a.confirmed, a.at as answered_at, r.holds, r.reasons, r.person_id, r.at as ruled_at
            from inspection.interest i
                left join inspection.interest_end e using (interest_id)
                left join inspection.interest_answer a using (interest_id)
                left join inspection.interest_ruling r using (interest_id)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    InterestRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Those that somebody declared.
    List<Interest> of(PersonId person) {
        return jdbc.sql(INTERESTS + "where i.declared_by = ? order by i.interest_id")
                .param(person.value())
                .query(this::interest)
                .list();
    }

    /// Those that others declared of somebody and have not taken back.
    List<Interest> about(PersonId person) {
        return jdbc.sql(INTERESTS + "where i.other = ? and e.at is null order by i.interest_id")
                .param(person.value())
                .query(this::interest)
                .list();
    }

    /// Those that were denied and wait for somebody to rule on.
    List<Interest> toRule(PersonId person) {
        return jdbc.sql(INTERESTS + """
                        where i.interest_id in (select inspection.denied_for(?)) and e.at is null and r.at is null
                        order by i.interest_id
                        """)
                .param(person.value())
                .query(this::interest)
                .list();
    }

    private Interest interest(ResultSet row, int no) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Interest(
                row.getLong("interest_id"),
                new PersonId(row.getLong("declared_by")),
                new PersonId(row.getLong("other")),
                Kinship.valueOf(row.getString("kinship")),
                row.getTimestamp("declared_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                row.getBoolean("again"),
                answered == null
                        ? null
                        : new Interest.Answer(row.getBoolean("confirmed"), answered.toInstant(), ruling(row)));
    }

    private Interest.@Nullable Ruling ruling(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("ruled_at");
        return at == null
                ? null
                : new Interest.Ruling(
                        row.getBoolean("holds"),
                        new PersonId(row.getLong("person_id")),
                        vault.decrypt(row.getString("reasons")),
                        at.toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /// @return whether nobody had answered before
    boolean answer(long interest, boolean confirmed, Instant at) {
        return jdbc.sql("insert into inspection.interest_answer (interest_id, confirmed, at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(interest, confirmed, Timestamp.from(at))
                        .update()
                == 1;
    }

    /// @param reasons encrypted
    /// @return whether nobody had ruled before
    boolean rule(long interest, boolean holds, String reasons, PersonId by, Instant at) {
        return jdbc.sql("insert into inspection.interest_ruling (interest_id, holds, reasons, person_id, at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(interest, holds, reasons, by.value(), Timestamp.from(at))
                        .update()
                == 1;
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
