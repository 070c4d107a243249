package damlam.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.journal.Actor;
import damlam.org.Delegation;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServerTest
class AdminPagesTest {
    private static final Actor SETUP = new Actor(1, null, null);
    private static final String PASSWORD = "câu dễ nhớ";

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private UnitId unit;
    private PersonId head;
    private MockHttpSession admin;

    @BeforeEach
    void anAdministrator() throws Exception {
        LocalDate day = org.today().minusDays(60);
        unit = org.addUnit(SETUP, "P-" + mark, "Phòng " + mark, UnitKind.DEPARTMENT, null, day);
        head = org.addPerson(SETUP, "h-" + mark, "Đỗ Thị Thử " + mark, null);
        org.appoint(SETUP, head, unit, "Trưởng phòng", Duty.HEAD, day, null);
        PersonId administrator = org.addPerson(SETUP, "q-" + mark, "Lê Văn Trị", null);
        org.appoint(SETUP, administrator, unit, "Quản trị hệ thống", Duty.ADMINISTRATOR, day, null);
        accounts.open(SETUP, administrator, "q-" + mark, PASSWORD);
        admin = signIn("q-" + mark);
    }

    @Test
    void onlyAnAdministratorComesHere() throws Exception {
        accounts.open(SETUP, head, "h-" + mark, PASSWORD);

        web.perform(get("/admin/units").session(signIn("h-" + mark))).andExpect(status().isForbidden());
        web.perform(get("/admin/units")).andExpect(redirectedUrl("/sign-in"));
    }

    /// Only the demonstration lets days pass.
    @Test
    void inAnOfficeTimePassesByItself() throws Exception {
        see("/admin").andExpect(content().string(not(containsString("/admin/demo/day"))));
        send("/admin/demo/day").andExpect(status().isNotFound());
    }

    @Test
    void theTreeShowsEachUnitAsOfTheDayAskedFor() throws Exception {
        see("/admin/units")
                .andExpect(content().string(containsString("Phòng " + mark + "</a>")))
                .andExpect(content().string(containsString("Đỗ Thị Thử " + mark)));
        see("/admin/units?on=" + org.today().minusDays(61))
                .andExpect(content().string(not(containsString("Phòng " + mark + "</a>"))));
        see("/admin/units?on=2024-02-31").andExpect(status().isOk());
    }

    @Test
    void aUnitIsAddedOnceAndItsCodeIsTakenThen() throws Exception {
        send("/admin/units", "name", "Trường " + mark, "code", "T-" + mark, "kind", "PUBLIC_UNIT", "from", "2024-01-01")
                .andExpect(status().is3xxRedirection());

        send("/admin/units", "name", "Trường khác", "code", "T-" + mark, "kind", "PUBLIC_UNIT", "from", "2024-01-01")
                .andExpect(content().string(containsString("Mã T-" + mark + " đã có")))
                .andExpect(content().string(containsString("Trường khác")));
        assertThat(org.chart().unit("T-" + mark).map(Unit::name)).contains("Trường " + mark);
    }

    @Test
    void whichLawAPostFallsUnderFollowsTheUnitUntilItIsRecordedWithItsSource() throws Exception {
        String page = "/admin/units/" + unit.value();
        see(page).andExpect(content().string(containsString("Công chức (theo loại đơn vị)")));
        String post = String.valueOf(org.postsOf(unit).getFirst().id().value());
        send(page + "/staff-group", "post", post, "group", "VIEN_CHUC", "source", "")
                .andExpect(content().string(containsString("source-error")));
        send(page + "/staff-group", "post", "999999999", "group", "VIEN_CHUC", "source", "QĐ 5")
                .andExpect(content().string(containsString("post-error")));
        send(page + "/staff-group", "post", post, "group", "VIEN_CHUC", "source", "QĐ 12/QĐ-SGDĐT")
                .andExpect(status().is3xxRedirection());
        see(page)
                .andExpect(content().string(containsString("Viên chức (theo QĐ 12/QĐ-SGDĐT)")))
                .andExpect(content().string(containsString("Công chức (theo loại đơn vị)")));
        send(page + "/staff-group", "post", "", "group", "CAN_BO", "source", "QĐ 13/QĐ-SGDĐT")
                .andExpect(status().is3xxRedirection());
        see(page)
                .andExpect(content().string(containsString("Viên chức (theo QĐ 12/QĐ-SGDĐT)")))
                .andExpect(content().string(containsString("Cán bộ (theo QĐ 13/QĐ-SGDĐT)")));
    }

    @Test
    void whatIsTypedIsShownAsTextAndNeverAsMarkup() throws Exception {
        send(
                "/admin/units",
                "name",
                "<script>alert(1)</script>",
                "code",
                "X-" + mark,
                "kind",
                "TEAM",
                "from",
                "2024-01-01");

        see("/admin/units?teams=on")
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void aPersonIsFoundWithoutAccentsAppointedMovedAndLetGo() throws Exception {
        see("/admin/people?q=do thi thu " + mark).andExpect(content().string(containsString("Đỗ Thị Thử " + mark)));
        PersonId person = org.addPerson(SETUP, "n-" + mark, "Ngô Văn Mới", null);
        String page = "/admin/people/" + person.value();
        String today = org.today().toString();

        send(
                        page + "/appointments",
                        "unit",
                        String.valueOf(unit.value()),
                        "title",
                        "Chuyên viên",
                        "duty",
                        "MEMBER",
                        "from",
                        today)
                .andExpect(redirectedUrl(page + "?done=appointed"));
        send(
                        page + "/appointments",
                        "unit",
                        String.valueOf(unit.value()),
                        "title",
                        "Trưởng phòng",
                        "duty",
                        "HEAD",
                        "from",
                        today)
                .andExpect(content().string(containsString("hai người đứng đầu")));
        long held = org.chart().appointmentsOf(person).getFirst().id().value();
        send(page + "/appointments/" + held + "/end", "lastDay", today).andExpect(redirectedUrl(page + "?done=ended"));

        assertThat(org.at(org.today().plusDays(1)).appointmentsOf(person)).isEmpty();
        see(page).andExpect(status().isOk());
    }

    @Test
    void aUnitSaysWhatItsHeadDelegatedAndWhatThatLeavesOut() throws Exception {
        LocalDate day = org.today();
        PersonId deputy = org.addPerson(SETUP, "p-" + mark, "Lý Văn Phó", null);
        org.appoint(SETUP, deputy, unit, "Phó Trưởng phòng", Duty.DEPUTY, day, null);
        org.delegate(SETUP, new Delegation(head, deputy, unit, day, day.plusDays(9), "7/GUQ"));
        see("/admin/units/" + unit.value())
                .andExpect(content().string(containsString("trừ kỷ luật và quyết định về nhân sự")));

        org.endDelegation(SETUP, org.chart().delegationsOf(unit).getFirst().id(), day);
        org.delegate(SETUP, Delegation.ofStaff(head, deputy, unit, day, day.plusDays(9), "8/GUQ"));
        see("/admin/units/" + unit.value())
                .andExpect(content().string(not(containsString("Mọi việc của đơn vị"))))
                .andExpect(content().string(containsString("Kỷ luật và quyết định về nhân sự")));
    }

    @Test
    void aFirstPasswordIsShownOnceAndWorks() throws Exception {
        String page = send("/admin/people/" + head.value() + "/account", "login", "h-" + mark)
                .andReturn()
                .getResponse()
                .getContentAsString();
        String password = page.replaceAll("(?s).*<code>([^<]+)</code>.*", "$1");

        web.perform(post("/sign-in").with(csrf()).param("username", "h-" + mark).param("password", password))
                .andExpect(redirectedUrl("/"));
        see("/admin/people/" + head.value()).andExpect(content().string(not(containsString(password))));
        send("/admin/people/" + head.value() + "/account", "login", "q-" + mark, "reason", "quên mật khẩu")
                .andExpect(content().string(containsString("đã có người dùng")));
    }

    @Test
    void aGroupKeepsTheUnitsChosen() throws Exception {
        send("/admin/groups", "name", "Nhóm " + mark)
                .andExpect(content().string(containsString("Chọn ít nhất một đơn vị")));
        send("/admin/groups", "name", "Nhóm " + mark, "units", String.valueOf(unit.value()))
                .andExpect(redirectedUrl("/admin/groups?done=kept"));

        assertThat(org.chart().group("Nhóm " + mark).orElseThrow().units()).containsExactly(unit);
        see("/admin/groups/edit?name=Nhóm " + mark).andExpect(status().isOk());
        send("/admin/groups", "name", "A & B?" + mark, "units", String.valueOf(unit.value()));
        see("/admin/groups").andExpect(content().string(containsString("edit?name=A%20%26%20B%3F" + mark)));
    }

    @Test
    void aKindOfMatterIsNamedAndWhoDecidesItIsChangedInTheMap() throws Exception {
        send("/admin/authority/matters", "name", "Mua sắm " + mark)
                .andExpect(redirectedUrl("/admin/authority?done=named"));
        see("/admin/authority")
                .andExpect(content().string(containsString("Mua sắm " + mark)))
                .andExpect(content().string(containsString("/competence/new")));
    }

    @Test
    void aListIsPreviewedThenTakenOverOnce() throws Exception {
        String preview = upload("""
                Mã;Tên đơn vị;Loại;Đơn vị cấp trên
                B-%1$s;Trường <b>%1$s</b>;Đơn vị sự nghiệp;P-%1$s
                """.formatted(mark));
        see(preview)
                .andExpect(content().string(containsString("Đơn vị: thêm 1, sửa 0.")))
                .andExpect(content().string(containsString("Trường &lt;b&gt;" + mark)));
        assertThat(org.chart().unit("B-" + mark)).isEmpty();

        send(preview).andExpect(redirectedUrl("/admin/import?taken=1"));
        assertThat(org.chart().unit("B-" + mark)).isPresent();
        send(preview)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Bản xem trước đã hết hạn hoặc đã nhập xong")));
    }

    @Test
    void aListWithFaultsNamesLineAndRemedyAndCannotBeTakenOver() throws Exception {
        String preview = upload("""
                Mã;Tên đơn vị;Loại;Đơn vị cấp trên;Từ ngày
                C1-%1$s;Phòng 1;Phòng;C2-%1$s;01/01/2024
                C2-%1$s;Phòng 2;Phòng;C1-%1$s;01/01/2024
                C3-%1$s;Phòng 3;Phòng;;30/02/2024
                """.formatted(mark));

        see(preview)
                .andExpect(content().string(containsString("3 lỗi trong tệp phải sửa")))
                .andExpect(content().string(containsString("trở thành cấp trên của chính mình")))
                .andExpect(content().string(containsString("không phải một ngày trong lịch")))
                .andExpect(content().string(not(containsString("Nhập tất cả"))));
        send(preview).andExpect(status().isUnprocessableContent());
        assertThat(org.chart().unit("C1-" + mark)).isEmpty();
    }

    @Test
    void onePersonsEditedPostIsListedAloneWithWhatItWas() throws Exception {
        String list = """
                Mã cán bộ;Họ và tên;Đơn vị;Chức danh;Từ ngày
                m1-%1$s;Mai Thị Một;P-%1$s;Chuyên viên;%2$s
                m2-%1$s;Mai Thị Hai;P-%1$s;Chuyên viên;%2$s
                """.formatted(mark, org.today().minusDays(30));
        send(upload(list)).andExpect(redirectedUrl("/admin/import?taken=4"));

        String preview = upload(list.replace(
                "Hai;P-%s;Chuyên viên;%s".formatted(mark, org.today().minusDays(30)),
                "Hai;P-%s;Kế toán;%s".formatted(mark, org.today())));

        see(preview)
                .andExpect(content().string(containsString("Bổ nhiệm: thêm 0, sửa 1.")))
                .andExpect(content().string(containsString("Chuyên viên → <b>Kế toán</b>")))
                .andExpect(content().string(containsString("Mai Thị Hai")))
                .andExpect(content().string(not(containsString("Mai Thị Một"))));
    }

    @Test
    void aLineThatWaitsForAnotherIsToldApartFromWhatIsWrong() throws Exception {
        String preview = upload("""
                Mã;Tên đơn vị;Loại;Đơn vị cấp trên;Từ ngày
                D1-%1$s;Phòng 1;Phòng;;30/02/2024
                D2-%1$s;Tổ 2;Tổ;D1-%1$s;01/03/2024
                """.formatted(mark));

        see(preview)
                .andExpect(content().string(containsString("1 lỗi trong tệp phải sửa")))
                .andExpect(content().string(containsString("Đơn vị cấp trên D1-" + mark + " ở dòng 2 chưa nhận được")))
                .andExpect(content().string(not(containsString("Không có đơn vị"))));
        send(preview).andExpect(status().isUnprocessableContent());
        assertThat(org.chart().unit("D2-" + mark)).isEmpty();
    }

    @Test
    void aFileThatIsNoListIsRefusedAtItsField() throws Exception {
        web.perform(multipart("/admin/import")
                        .file(new MockMultipartFile("file", "a.pdf", null, "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                        .session(admin)
                        .with(csrf()))
                .andExpect(content().string(containsString("không phải tệp CSV hay Excel")));
        web.perform(multipart("/admin/import")
                        .file(new MockMultipartFile(
                                "file", "gia.xlsx", null, "không phải Excel".getBytes(StandardCharsets.UTF_8)))
                        .session(admin)
                        .with(csrf()))
                .andExpect(content().string(containsString("không phải tệp CSV hay Excel")));
        web.perform(multipart("/admin/import").session(admin).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"file-error\"")));
    }

    @Test
    void theTemplatesCanBeSentBackAsTheyAre() throws Exception {
        for (String name : new String[] {"units.csv", "people.csv", "organisation.xlsx"}) {
            byte[] file = see("/admin/import/templates/" + name)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            String preview = web.perform(multipart("/admin/import")
                            .file(new MockMultipartFile("file", name, null, file))
                            .session(admin)
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection())
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl();
            see(preview).andExpect(status().isOk());
        }
    }

    @Test
    void aComboboxIsToldAtMostTwentyNames() throws Exception {
        see("/people/search?q=do thi " + mark)
                .andExpect(content().string(containsString("value=\"" + head.value() + "\"")))
                .andExpect(content().string(containsString("Đỗ Thị Thử " + mark + " – Trưởng phòng, Phòng " + mark)));
        see("/units/search?q=phong " + mark)
                .andExpect(content().string(containsString("value=\"" + unit.value() + "\"")));
        assertThat(see("/people/search?q=")
                        .andReturn()
                        .getResponse()
                        .getContentAsString()
                        .split("<option", -1))
                .hasSizeLessThanOrEqualTo(21);
    }

    private String upload(String list) throws Exception {
        return web.perform(multipart("/admin/import")
                        .file(new MockMultipartFile("file", "a.csv", null, list.getBytes(StandardCharsets.UTF_8)))
                        .session(admin)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private ResultActions see(String page) throws Exception {
        int query = page.indexOf('=');
        String address = query < 0
                ? page
                : page.substring(0, query + 1)
                        + URLEncoder.encode(page.substring(query + 1), StandardCharsets.UTF_8)
                                .replace("+", "%20");
        return web.perform(get(URI.create(address)).session(admin));
    }

    private ResultActions send(String page, String... fields) throws Exception {
        var request = post(page).session(admin).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request);
    }

    private MockHttpSession signIn(String login) throws Exception {
        return (MockHttpSession) web.perform(
                        post("/sign-in").with(csrf()).param("username", login).param("password", PASSWORD))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getRequest()
                .getSession();
    }
}
