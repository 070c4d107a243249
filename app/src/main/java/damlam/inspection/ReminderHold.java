package damlam.inspection;

import damlam.issuing.DraftHold;
import damlam.issuing.DraftId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A reminder goes no further while the conclusion it stands on is looked at again, or once that counts no more.
@Component
class ReminderHold implements DraftHold {
    private final JdbcClient jdbc;

    ReminderHold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean holds(DraftId draft) {
        return jdbc.sql("select inspection.holds(?)")
                .param(draft.value())
                .query(Boolean.class)
                .single();
    }
}
