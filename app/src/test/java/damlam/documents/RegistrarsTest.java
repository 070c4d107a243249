package damlam.documents;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.org.Duty;
import damlam.org.Org;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// Who registers what comes in, and that whoever cannot is told who can.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
class RegistrarsTest {
    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    private TestBody body;

    @BeforeEach
    void aBody() {
        body = new TestBody(org, accounts);
    }

    @Test
    void theClerkOfASchoolIsToldWhoRegisters() throws Exception {
        CurrentPerson clerk = body.person(body.school, Duty.CLERK, "Văn thư trường");
        var answer = TestBody.see(web, clerk, "/documents/new");
        assertThat(answer.getStatus()).isEqualTo(403);
        String page = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("Gửi văn bản đến " + body.clerk.name() + ", Văn phòng Sở: nơi đó vào sổ")
                .doesNotContain("action=\"/documents/new\"");
        assertThat(TestBody.see(web, body.clerk, "/documents/new").getStatus()).isEqualTo(200);
    }

    @Test
    void theyAreThoseOfTheNearestOffice() {
        for (var unit : List.of(body.school, body.department, body.office, body.body)) {
            assertThat(Registrars.of(org.chart(), unit).orElseThrow().clerks())
                    .as(unit.toString())
                    .containsExactly(body.clerk.name());
        }
        body.leaves(body.clerk);
        assertThat(Registrars.of(org.chart(), body.school).orElseThrow().named())
                .isEqualTo("Văn phòng Sở");
    }
}
