package damlam.whistleblowing;

import damlam.inspection.ConductId;
import damlam.procedure.Protection;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is protected from when to when; whom, nobody reads here.
@Component
class ProtectionRows {
    private final JdbcClient jdbc;

    ProtectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param whom encrypted
    record Kept(ConductId report, String whom, Protection protection) {}

    List<Kept> all() {
        return jdbc.sql("select * from whistleblowing.protections()")
                .query((row, i) -> new Kept(
                        new ConductId(row.getLong("report_id")),
                        row.getString("whom"),
                        new Protection(
                                Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                                row.getObject("last_day", LocalDate.class))))
                .list();
    }
}
