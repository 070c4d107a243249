package damlam.oversight;

import damlam.access.OpenMatters;
import damlam.org.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Findings that name somebody, of inspections that are not concluded.
@Component
class FindingsOpen implements OpenMatters {
    private final JdbcClient jdbc;

    FindingsOpen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean with(PersonId person) {
        return jdbc.sql("""
                        select exists (select from oversight.finding f left join oversight.conclusion c using (inspection_id)
                        where f.named = ? and c.inspection_id is null)
                        """).param(person.value()).query(Boolean.class).single();
    }
}
