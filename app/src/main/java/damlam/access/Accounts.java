package damlam.access;

import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Appointment;
import damlam.org.AppointmentId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may sign in, and as whom they then act.
@Component
public class Accounts {
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Org org;
    private final Journal journal;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, Org org, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.org = org;
        this.journal = journal;
        this.clock = clock;
    }

    /// Opens an account, or gives an existing one a new password.
    ///
    /// @param login what the person types to sign in, unique without regard to case
    @Transactional
    public void open(Actor by, PersonId person, String login, String password) {
        jdbc.sql("""
                        insert into access.account (person_id, login, password_hash)
                        values (:person, lower(:login), :hash)
                        on conflict (person_id) do update
                        set login = excluded.login, password_hash = excluded.password_hash, closed = false
                        """)
                .param("person", person.value())
                .param("login", login)
                .param("hash", passwords.encode(password))
                .update();
        journal.append(new Entry(
                clock.instant(), by, "access.account", "person:" + person.value(), Map.of("open", true), login));
    }

    record Account(PersonId person, String login, String passwordHash) {}

    Optional<Account> byLogin(String login) {
        return jdbc.sql("""
                        select person_id, login, password_hash from access.account
                        where login = lower(:login) and not closed
                        """)
                .param("login", login)
                .query((row, i) -> new Account(new PersonId(row.getLong(1)), row.getString(2), row.getString(3)))
                .optional();
    }

    /// People who can sign in.
    public Set<PersonId> withAccount() {
        return Set.copyOf(jdbc.sql("select person_id from access.account where not closed")
                .query((row, i) -> new PersonId(row.getLong(1)))
                .list());
    }

    /// The person as they act today in their highest post.
    ///
    /// @return empty if they hold no post today
    public Optional<CurrentPerson> person(PersonId id) {
        List<Appointment> appointments = org.chart().appointmentsOf(id);
        return appointments.isEmpty() ? Optional.empty() : Optional.of(in(org.chart(), appointments.getFirst()));
    }

    /// The person as they act today in one of their posts.
    public Optional<CurrentPerson> person(PersonId id, AppointmentId appointment) {
        return org.chart().appointmentsOf(id).stream()
                .filter(held -> held.id().equals(appointment))
                .findFirst()
                .map(held -> in(org.chart(), held));
    }

    private static CurrentPerson in(OrgChart chart, Appointment appointment) {
        Unit unit = chart.unit(appointment.unit()).orElseThrow();
        Set<Role> roles = Role.of(appointment.duty(), unit.kind());
        boolean all = roles.contains(Role.LEADER) || roles.contains(Role.OFFICE) || roles.contains(Role.INSPECTOR);
        Sight sight = all ? Sight.ALL : new Sight(false, chart.subtree(unit.id()));
        return new CurrentPerson(
                appointment.person().id(),
                appointment.person().name(),
                appointment.id(),
                unit.id(),
                unit.name(),
                appointment.post().title(),
                roles,
                sight);
    }
}
