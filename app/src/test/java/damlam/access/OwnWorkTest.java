package damlam.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// On whose behalf the database is asked within one transaction, and what it remembers of them until that ends.
@ServerTest
class OwnWorkTest {
    @Autowired
    OwnWork own;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    PlatformTransactionManager transactions;

    private TestBody office;
    private TransactionTemplate reading;
    private TransactionTemplate writing;

    @BeforeEach
    void signIn() {
        office = new TestBody(org, accounts);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        writing = new TransactionTemplate(transactions);
        ask(office.departmentHead);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatOnlyReadsLendsItsConnectionToTheSystemAndHasItBackAsWhoeverAsks() {
        reading.executeWithoutResult(status -> {
            long asked = connection();
            assertThat(own.look(this::person)).isEqualTo("system");
            assertThat(own.look(this::connection)).isEqualTo(asked);
            assertThat(person()).isEqualTo(number(office.departmentHead));
        });
    }

    @Test
    void aLookThatFailsLeavesNobodyAsTheSystem() {
        reading.executeWithoutResult(status -> {
            assertThatThrownBy(() -> own.look(() -> {
                        throw new IllegalArgumentException("not found");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(person()).isEqualTo(number(office.departmentHead));
        });
        assertThatThrownBy(() -> reading.executeWithoutResult(status -> own.look(
                        () -> jdbc.sql("select 1 / 0").query(Integer.class).single())))
                .isInstanceOf(RuntimeException.class);
        assertThat(person()).isEqualTo(number(office.departmentHead));
    }

    @Test
    void whatWritesIsLeftOutOfTheLook() {
        writing.executeWithoutResult(status -> {
            long asked = connection();
            assertThat(own.look(this::connection)).isNotEqualTo(asked);
            assertThat(person()).isEqualTo(number(office.departmentHead));
        });
    }

    @Test
    void whatSomebodyHeadsIsRememberedWhileOneReadsAndAskedAnewByWhatWrites() {
        reading.executeWithoutResult(status -> {
            assertThat(headed(office.departmentHead)).containsExactly(office.department);
            assertThat(remembered()).startsWith(number(office.departmentHead) + ":");
            assertThat(headed(office.principal)).containsExactly(office.school);
            assertThat(headed(office.departmentHead)).containsExactly(office.department);
            assertThat(remembered()).startsWith(number(office.departmentHead) + ":");
        });
        assertThat(remembered()).isEmpty();
        writing.executeWithoutResult(status -> {
            assertThat(headed(office.departmentHead)).containsExactly(office.department);
            assertThat(remembered()).isEmpty();
            jdbc.sql("update org.appointment set until_day = from_day where person_id = ?")
                    .param(office.departmentHead.id().value())
                    .update();
            assertThat(headed(office.departmentHead)).isEmpty();
            status.setRollbackOnly();
        });
    }

    private void ask(CurrentPerson person) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(person, null, List.of()));
    }

    private static String number(CurrentPerson person) {
        return Long.toString(person.id().value());
    }

    private String person() {
        return jdbc.sql("select current_setting('damlam.person')")
                .query(String.class)
                .single();
    }

    private String remembered() {
        return jdbc.sql("select coalesce(current_setting('damlam.remembered_headed', true), '')")
                .query(String.class)
                .single();
    }

    private long connection() {
        return jdbc.sql("select pg_backend_pid()").query(Long.class).single();
    }

    private List<UnitId> headed(CurrentPerson person) {
        PersonId id = person.id();
        Long[] units = jdbc.sql("select access.units_headed(?)")
                .param(id.value())
                .query((row, i) -> (Long[]) row.getArray(1).getArray())
                .single();
        return Arrays.stream(units).map(UnitId::new).toList();
    }
}
