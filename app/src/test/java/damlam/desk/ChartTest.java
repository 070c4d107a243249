package damlam.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/// Everybody knows who heads what, and who did.
@ServerTest
class ChartTest {
    private static final Actor SETUP = new Actor(1, null, null);

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aMemberSeesWhoHeadedWhatOnADayAndTheStaffOfTheirOwnUnitOnly() throws Exception {
        LocalDate today = org.today();
        UnitId body = unit("Sở " + mark, UnitKind.BODY, null);
        UnitId own = unit("Trường " + mark, UnitKind.PUBLIC_UNIT, body);
        UnitId other = unit("Phòng " + mark, UnitKind.DEPARTMENT, body);
        unit("Tổ của phòng " + mark, UnitKind.TEAM, other);
        unit("Tổ của trường " + mark, UnitKind.TEAM, own);
        appointed("Trưởng Cũ", other, Duty.HEAD, today.minusDays(90), today.minusDays(10));
        appointed("Trưởng Mới", other, Duty.HEAD, today.minusDays(10), null);
        appointed("Chuyên Viên", other, Duty.MEMBER, today.minusDays(90), null);
        appointed("Đồng Nghiệp", own, Duty.MEMBER, today.minusDays(90), null);
        PersonId teacher = appointed("Giáo Viên", own, Duty.MEMBER, today.minusDays(90), null);

        Document now = chart(teacher, "");
        assertThat(row(now, "Phòng " + mark)).contains("Trưởng Mới " + mark).doesNotContain("Trưởng Cũ", "Chuyên Viên");
        assertThat(row(now, "Trường " + mark)).contains("chưa có người đứng đầu", "Đồng Nghiệp " + mark);
        assertThat(now.text()).contains("Tổ của trường " + mark).doesNotContain("Tổ của phòng " + mark);

        assertThat(row(chart(teacher, "?on=" + today.minusDays(11)), "Phòng " + mark))
                .contains("Trưởng Cũ " + mark)
                .doesNotContain("Trưởng Mới");
        assertThat(row(chart(teacher, "?on=hôm nào"), "Phòng " + mark)).contains("Trưởng Mới");
    }

    @Test
    void figuresOfWorkThatOneMayNotSeeAreLeftOutAndNotShownAsNone() throws Exception {
        UnitId body = unit("Sở " + mark, UnitKind.BODY, null);
        UnitId own = unit("Trường " + mark, UnitKind.PUBLIC_UNIT, body);
        unit("Phòng " + mark, UnitKind.DEPARTMENT, body);
        PersonId teacher = appointed("Giáo Viên", own, Duty.MEMBER, org.today().minusDays(90), null);
        PersonId leader = appointed("Giám Đốc", body, Duty.HEAD, org.today().minusDays(90), null);

        Document page = page(teacher, "/units");
        assertThat(page.select("h1").text()).contains("Trường " + mark + " đang giữ 0 việc");
        assertThat(page.select(".sub").text()).contains("chỉ hiện với người trong đơn vị đó");
        assertThat(page.select("tr:contains(Phòng " + mark + ") td.n")).isEmpty();
        assertThat(page.select("section.sec").first().select("thead th")).hasSize(2);
        assertThat(page.select("section.sec").last().select("thead th")).hasSize(5);

        Document all = page(leader, "/units");
        assertThat(all.select(".sub")).isEmpty();
        assertThat(all.select("section.sec").first().select("thead th")).hasSize(5);
    }

    private static String row(Document page, String unit) {
        return page.select("tbody tr").stream()
                .filter(row -> row.select("th a").text().equals(unit))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private Document chart(PersonId person, String query) throws Exception {
        return page(person, "/units/chart" + query);
    }

    private Document page(PersonId person, String path) throws Exception {
        CurrentPerson me = accounts.person(person).orElseThrow();
        return Jsoup.parse(web.perform(get(path)
                        .with(authentication(new UsernamePasswordAuthenticationToken(
                                me, null, AuthorityUtils.createAuthorityList("ROLE_OFFICIAL")))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private UnitId unit(String name, UnitKind kind, UnitId parent) {
        return org.addUnit(
                SETUP,
                UUID.randomUUID().toString(),
                name,
                kind,
                parent,
                org.today().minusDays(100));
    }

    private PersonId appointed(String name, UnitId unit, Duty duty, LocalDate from, LocalDate until) {
        PersonId id = org.addPerson(SETUP, UUID.randomUUID().toString(), name + " " + mark, null);
        org.appoint(SETUP, id, org.addPost(SETUP, unit, duty.name(), duty), from, until);
        return id;
    }
}
