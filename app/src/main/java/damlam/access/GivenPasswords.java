package damlam.access;

import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.PersonId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Passwords that somebody else set: who set them and why, who confirmed that the person themselves got them, and that
/// the person knows. Who sets a password could sign in by it; so what is sealed stays closed to that account until
/// somebody else confirms. The database holds whoever writes to it to the same (`V265`).
@Component
public class GivenPasswords {
    static final String REFUSE = "access.refusePassword";
    private static final String KIND = "access.password";
    private static final String GIVEN = """
            select s.set_id, s.person_id, s.set_by, s.at, s.reason, s.sealed, g.confirmed_by
            from access.password_set s left join access.password_got g using (set_id)
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    GivenPasswords(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /// Before the account has the new password.
    ///
    /// @throws IllegalArgumentException if somebody would set their own: they change it, and say the old one
    void record(Actor by, PersonId person, String reason) {
        if (by.personId() == person.value()) {
            throw new IllegalArgumentException("one's own password is changed, not set");
        }
        long no = jdbc.sql("""
                        insert into access.password_set (person_id, set_by, reason, sealed, at)
                        values (?, ?, ?, true, ?)
                        returning set_id
                        """)
                .params(person.value(), by.personId(), reason.strip(), Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        say(by, person, Map.of("password", "set", "no", no), reason.strip());
    }

    /// The newest that was set for somebody, until they have said that they know.
    public Optional<GivenPassword> unknownTo(PersonId person) {
        return jdbc.sql(GIVEN + """
                        where s.person_id = ? and not exists (select from access.password_known k where k.set_id = s.set_id)
                          and not exists (select from access.password_refused r where r.set_id = s.set_id)
                        order by g.set_id is not null or not s.sealed, s.set_id desc
                        limit 1
                        """)
                .param(person.value())
                .query((row, i) -> given(row))
                .optional();
    }

    /// Those that wait for somebody to confirm them, the oldest first; of one person the newest.
    public List<GivenPassword> toConfirm(PersonId witness) {
        return jdbc.sql(GIVEN + """
                        where s.sealed and g.set_id is null
                          and not exists (select from access.password_refused r where r.set_id = s.set_id)
                          and s.set_id = (select max(o.set_id) from access.password_set o where o.person_id = s.person_id)
                          and ? = any (access.witnesses(s.person_id))
                        order by s.set_id
                        """)
                .param(witness.value())
                .query((row, i) -> given(row))
                .list();
    }

    /// Who can confirm that somebody themselves got what was set for them.
    public List<PersonId> witnesses(PersonId person) {
        return jdbc.sql("select access.witnesses(?)")
                .param(person.value())
                .query((row, i) -> people(row.getArray(1)))
                .single();
    }

    /// Confirms all that was set for somebody.
    ///
    /// @return false if it is not theirs to confirm, or no longer
    boolean confirm(Actor by, PersonId person) {
        if (waiting(by, person).isEmpty()) {
            return false;
        }
        jdbc.sql("""
                        insert into access.password_got (set_id, confirmed_by, at)
                        select set_id, ?, ? from unnest(access.passwords_in_doubt(?)) set_id
                        """)
                .params(by.personId(), Timestamp.from(clock.instant()), person.value())
                .update();
        say(by, person, Map.of("password", "confirmed"), null);
        return true;
    }

    private Optional<GivenPassword> waiting(Actor by, PersonId person) {
        return toConfirm(new PersonId(by.personId())).stream()
                .filter(one -> one.person().equals(person))
                .findFirst();
    }

    /// Says that somebody did not ask for the password that was set for them, or did not get it.
    ///
    /// @return false if it is not theirs to say, or no longer
    boolean refuse(Actor by, PersonId person, String reason) {
        Optional<GivenPassword> waiting = waiting(by, person);
        waiting.ifPresent(one -> {
            jdbc.sql("insert into access.password_refused (set_id, refused_by, reason, at) values (?, ?, ?, ?)")
                    .params(one.id(), by.personId(), reason, Timestamp.from(clock.instant()))
                    .update();
            journal.append(
                    new Entry(clock.instant(), by, REFUSE, "person:" + person.value(), Map.of("no", one.id()), reason));
        });
        return waiting.isPresent();
    }

    /// The person has read who set what they have not read of; nothing while their account is in doubt.
    @Transactional
    public void know(CurrentPerson me) {
        if (!me.proven()) {
            return;
        }
        jdbc.sql("""
                        insert into access.password_known (set_id, at)
                        select s.set_id, ? from access.password_set s left join access.password_known k using (set_id)
                        where s.person_id = ? and k.set_id is null
                        """).params(Timestamp.from(clock.instant()), me.id().value()).update();
        say(me.actor(), me.id(), Map.of("password", "known"), null);
    }

    private void say(Actor by, PersonId person, Map<String, Object> facts, @Nullable String words) {
        journal.append(new Entry(clock.instant(), by, KIND, "person:" + person.value(), facts, words));
    }

    private static GivenPassword given(ResultSet row) throws SQLException {
        long confirmed = row.getLong("confirmed_by");
        return new GivenPassword(
                row.getLong("set_id"),
                new PersonId(row.getLong("person_id")),
                new PersonId(row.getLong("set_by")),
                row.getTimestamp("at").toInstant(),
                row.getString("reason"),
                row.getBoolean("sealed"),
                confirmed == 0 ? null : new PersonId(confirmed));
    }

    private static List<PersonId> people(Array ids) throws SQLException {
        return Arrays.stream((Long[]) ids.getArray()).map(PersonId::new).toList();
    }
}
