package damlam.personnel;

import damlam.access.OwnWork;
import damlam.org.PersonId;
import damlam.procedure.BarKind;
import damlam.procedure.ShieldSource;
import java.time.LocalDate;
import java.util.List;
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
    public List<Told> of(PersonId person) {
        return own.look(() -> jdbc.sql("""
                        select s.kind, s.from_day, s.until_day
                        from personnel.shield s left join personnel.shield_end e using (shield_id)
                        where s.person_id = ? and e.shield_id is null
                        order by s.shield_id
                        """)
                .param(person.value())
                .query((row, i) -> new Told(
                        switch (Shield.Kind.valueOf(row.getString("kind"))) {
                            case DENOUNCER -> null;
                            case PREGNANT -> BarKind.MATERNITY;
                            case CHILD -> BarKind.CHILD;
                            case ILLNESS -> BarKind.ILLNESS;
                        },
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list());
    }
}
