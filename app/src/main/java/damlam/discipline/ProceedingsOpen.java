package damlam.discipline;

import damlam.access.OpenMatters;
import damlam.org.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proceedings on somebody in which nothing is decided.
@Component
class ProceedingsOpen implements OpenMatters {
    private final JdbcClient jdbc;

    ProceedingsOpen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean with(PersonId person) {
        return jdbc.sql("""
                        select exists (select from discipline.proceeding p
                        where p.person_id = ?
                          and not exists (select from discipline.act a where a.proceeding_id = p.proceeding_id
                                          and a.kind in ('DECIDE', 'RELEASE', 'NO_BREACH', 'WITHDRAW_OPENING')))
                        """).param(person.value()).query(Boolean.class).single();
    }
}
