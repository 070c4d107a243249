package damlam.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.org.Delegation;
import damlam.org.Org;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// What is proposed on staff is decided by whom a delegation gives that by name, and not by whom it gives all matters.
@SpringBootTest(classes = Server.class)
@ContextConfiguration(initializers = SignalServer.class)
class DelegatedStaffTest {
    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Eligibility eligibility;

    @Autowired
    JdbcClient jdbc;

    private TestBody body;

    @BeforeEach
    void aBody() {
        body = new TestBody(org, accounts);
    }

    private boolean decides(CurrentPerson person) {
        boolean rows = jdbc.sql("select ? = any (personnel.stands_in(?))")
                .params(body.body.value(), person.id().value())
                .query(Boolean.class)
                .single();
        assertThat(eligibility.authorities(person, org.chart()).contains(body.body))
                .as("program and rows agree")
                .isEqualTo(rows);
        return rows;
    }

    @Test
    void aDelegationOfAllMattersDecidesNothingOnStaff() {
        org.delegate(
                TestBody.SETUP,
                new Delegation(
                        body.leader.id(),
                        body.chief.id(),
                        body.body,
                        org.today(),
                        org.today().plusDays(9),
                        "41/QĐ-SGDĐT"));
        assertThat(decides(body.chief)).isFalse();
        assertThat(eligibility.mayPropose(body.chief, body.departmentHead.id())).isFalse();
    }

    @Test
    void aDelegationThatNamesStaffDoes() {
        org.delegate(
                TestBody.SETUP,
                Delegation.ofStaff(
                        body.leader.id(),
                        body.chief.id(),
                        body.body,
                        org.today(),
                        org.today().plusDays(9),
                        "42/QĐ-SGDĐT"));
        assertThat(decides(body.chief)).isTrue();
        assertThat(eligibility.mayPropose(body.chief, body.departmentHead.id())).isTrue();
    }
}
