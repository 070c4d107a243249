package damlam.inspection;

import damlam.access.OpenMatters;
import damlam.org.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Hearings in which somebody was asked and nothing is concluded.
@Component
class HearingsOpen implements OpenMatters {
    private final JdbcClient jdbc;

    HearingsOpen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int with(PersonId person) {
        return jdbc.sql("""
                        select count(*) from inspection.hearing h left join inspection.conclusion c using (hearing_id)
                            left join inspection.withdrawal w using (hearing_id)
                        where h.asked = ? and c.hearing_id is null and w.hearing_id is null
                        """).param(person.value()).query(Integer.class).single();
    }
}
