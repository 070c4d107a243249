package damlam.personnel;

import damlam.access.OwnWork;
import damlam.org.PersonId;
import damlam.procedure.BarKind;
import damlam.procedure.ShieldSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people told that protects them, as proceedings on discipline have to heed it.
@Component
class ToldShields implements ShieldSource {
    private final JdbcClient jdbc;
    private final OwnWork own;

    ToldShields(JdbcClient jdbc, OwnWork own) {
        this.jdbc = jdbc;
        this.own = own;
    }

    @Override
    public Map<PersonId, List<Told>> of(Collection<PersonId> people) {
        Map<PersonId, List<Told>> told = new HashMap<>();
        own.look(() -> jdbc.sql("""
                        select s.person_id, s.kind, s.from_day, s.until_day
                        from personnel.shield s left join personnel.shield_end e using (shield_id)
                        where s.person_id = any(?) and e.shield_id is null
                        order by s.shield_id
                        """)
                .param(people.stream().map(PersonId::value).toArray(Long[]::new))
                .query((row, i) -> told.computeIfAbsent(
                                new PersonId(row.getLong("person_id")), person -> new ArrayList<>())
                        .add(told(row)))
                .list());
        return told;
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                switch (Shield.Kind.valueOf(row.getString("kind"))) {
                    case DENOUNCER -> null;
                    case PREGNANT -> BarKind.MATERNITY;
                    case CHILD -> BarKind.CHILD;
                    case ILLNESS -> BarKind.ILLNESS;
                },
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }
}
