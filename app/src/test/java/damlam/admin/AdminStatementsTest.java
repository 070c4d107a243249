package damlam.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import damlam.ServerTest;
import damlam.Statements;
import damlam.access.Accounts;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.PostId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/// What the administrator's pages ask of the database does not grow with what there is to show.
@ServerTest
class AdminStatementsTest {
    private static final Actor SETUP = new Actor(1, null, null);
    private static final int MORE = 25;

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private MockHttpSession admin;
    private UnitId unit;

    @BeforeEach
    void anAdministrator() throws Exception {
        LocalDate day = org.today().minusDays(60);
        unit = org.addUnit(SETUP, "S-" + mark, "Phòng " + mark, UnitKind.DEPARTMENT, null, day);
        PersonId administrator = org.addPerson(SETUP, "s-" + mark, "Lê Văn Trị", null);
        org.appoint(SETUP, administrator, unit, "Quản trị hệ thống", Duty.ADMINISTRATOR, day, null);
        accounts.open(SETUP, administrator, "s-" + mark, "câu dễ nhớ");
        admin = (MockHttpSession) web.perform(post("/sign-in")
                        .with(csrf())
                        .param("username", "s-" + mark)
                        .param("password", "câu dễ nhớ"))
                .andReturn()
                .getRequest()
                .getSession();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/admin/authority", "/competence/posts?q=truong", "/admin", "/admin/units", "/admin/groups"})
    void aPageTakesAsManyStatementsForManyRowsAsForFew(String page) throws Exception {
        int few = statements(page);
        more();

        assertThat(statements(page)).isEqualTo(few).isLessThanOrEqualTo(4);
        web.perform(get("/admin/authority").session(admin))
                .andExpect(content().string(containsString("Việc " + mark + " " + (MORE - 1))));
    }

    /// Once the organisation is in memory, which every change to it clears.
    private int statements(String page) throws Exception {
        web.perform(get(page).session(admin));
        return Statements.during(() -> web.perform(get(page).session(admin))).size();
    }

    private void more() {
        LocalDate day = org.today().minusDays(30);
        for (int i = 0; i < MORE; i++) {
            UnitId team = org.addUnit(
                    SETUP, "S%d-%s".formatted(i, mark), "Tổ %d %s".formatted(i, mark), UnitKind.TEAM, unit, day);
            PersonId person = org.addPerson(SETUP, "s%d-%s".formatted(i, mark), "Đỗ Văn " + i, null);
            PostId post = org.addPost(SETUP, team, "Tổ trưởng", Duty.HEAD);
            org.appoint(SETUP, person, post, day, null);
            MatterId matter = org.addMatter(SETUP, "Việc %s %d".formatted(mark, i));
            org.grantAuthority(SETUP, post, matter, day, null, "Quy chế, Điều " + i);
        }
    }
}
