package damlam.inspection;

import damlam.access.OpenMatters;
import damlam.org.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Hearings in which somebody was asked and nothing is concluded for good.
@Component
class HearingsOpen implements OpenMatters {
    private final JdbcClient jdbc;

    HearingsOpen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean with(PersonId person) {
        return jdbc.sql("select exists (select from inspection.hearing where asked = ? and not ended)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }
}
