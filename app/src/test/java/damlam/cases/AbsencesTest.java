package damlam.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.org.Absence;
import damlam.org.Org;
import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// An absence explains delay, so one that is recorded afterwards is seen as such.
@ServerTest
class AbsencesTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cases cases;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    Office office;
    Screens screens;

    @BeforeEach
    void anOffice() {
        office = new Office(org, accounts);
        screens = new Screens(web, accounts);
    }

    @Test
    void overOwnMovesItIsAskedAboutFirstAndThenShownToTheHead() throws Exception {
        CaseId id =
                ((Cases.Opened.Case) cases.open(office.as(office.leader), office.opening(Party.of(office.one)))).id();
        cases.make(id, office.as(office.officialOne), new Move.Accept(), 1);
        cases.make(id, office.as(office.officialOne), new Move.Progress("Đã làm.", List.of()), 2);

        String asked = Screens.body(away(office.officialOne, org.today().minusDays(2), org.today(), false));

        assertThat(asked).contains("Trong những ngày này có 2 bước xử lý", "/cases/" + id.value(), "value=\"nghỉ ốm\"");
        assertThat(absences(office.officialOne)).isEmpty();

        away(office.officialOne, org.today().minusDays(2), org.today(), true);

        assertThat(absences(office.officialOne)).singleElement().satisfies(kept -> {
            assertThat(kept.afterwards()).isTrue();
            assertThat(kept.recorded().by()).isEqualTo(office.officialOne);
            assertThat(kept.recorded().movesWithin()).isEqualTo(2);
        });
        assertThat(screens.page(office.headOne, "/units/" + office.one.value()))
                .contains("Vắng mặt ghi sau", "Hoàng Văn Viên", "nghỉ ốm", "đã có 2 bước xử lý");
        assertThat(screens.page(office.colleagueOne, "/units/" + office.one.value()))
                .as("a colleague is told nothing of it")
                .doesNotContain("nghỉ ốm");
        assertThat(screens.page(office.officialOne, "/me")).contains("Ghi sau khi đã vắng");
    }

    @Test
    void recordedInTimeItIsJustAnAbsence() throws Exception {
        away(office.officialOne, org.today(), org.today().plusDays(3), false);

        assertThat(absences(office.officialOne)).singleElement().matches(kept -> !kept.afterwards());
        assertThat(screens.page(office.headOne, "/units/" + office.one.value())).doesNotContain("Vắng mặt ghi sau");
    }

    private List<Absence> absences(PersonId person) {
        return org.chart().absencesOf(person);
    }

    private ResultActions away(PersonId by, LocalDate from, LocalDate last, boolean despite) throws Exception {
        MockHttpServletRequestBuilder form = post("/me/absences")
                .session(screens.session(by))
                .with(csrf())
                .param("awayFrom", from.toString())
                .param("awayLast", last.toString())
                .param("reason", "nghỉ ốm");
        return web.perform(despite ? form.param("despite", "yes") : form);
    }
}
