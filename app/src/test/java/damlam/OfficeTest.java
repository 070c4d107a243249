package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import damlam.access.Accounts;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgImport;
import damlam.org.OrgImport.NewAppointment;
import damlam.org.OrgImport.NewPerson;
import damlam.org.OrgImport.NewUnit;
import damlam.org.Person;
import damlam.org.UnitKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The administrator's pages and everyone's own, in a real browser.
class OfficeTest {
    private static final Actor SETUP = new Actor(1, null, null);
    private static final String PASSWORD = "câu dễ nhớ";
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private static RunningServer server;
    private static Browser browser;
    private static Org org;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = new RunningServer(data);
        browser = new Browser(server.address());
        org = server.bean(Org.class);
        org.load(SETUP, office());
        Accounts accounts = server.bean(Accounts.class);
        accounts.open(SETUP, person("thu-TP").id(), "thu-tp", PASSWORD);
        accounts.open(SETUP, person("thu-QT").id(), "thu-qt", PASSWORD);
        accounts.open(SETUP, person("thu-PP").id(), "thu-pp", PASSWORD);
    }

    private static OrgImport office() {
        return new OrgImport(
                List.of(
                        new NewUnit("THU-SO", "Sở Thử nghiệm", UnitKind.BODY, null, DAY, null, 0),
                        new NewUnit(
                                "THU-GDTX",
                                "Phòng Giáo dục Thường xuyên và Giáo dục Chuyên nghiệp",
                                UnitKind.DEPARTMENT,
                                "THU-SO",
                                DAY,
                                null,
                                0),
                        new NewUnit("THU-VP", "Văn phòng", UnitKind.OFFICE, "THU-SO", DAY, null, 0),
                        new NewUnit(
                                "THU-KHTC", "Phòng Kế hoạch - Tài chính", UnitKind.DEPARTMENT, "THU-SO", DAY, null, 0)),
                List.of(
                        new NewPerson("thu-TP", "Nguyễn Thị Mẫu", "mau@example.vn", null),
                        new NewPerson("thu-CV", "Trần Văn Thử", null, null),
                        new NewPerson("thu-QT", "Lê Văn Trị", null, null),
                        new NewPerson("thu-PP", "Nguyễn Phương Thị Thùy Trang Đài", null, null)),
                List.of(
                        new NewAppointment("thu-TP", "THU-KHTC", "Trưởng phòng", Duty.HEAD, DAY, null),
                        new NewAppointment("thu-TP", "THU-SO", "Thành viên Hội đồng", Duty.MEMBER, DAY, null),
                        new NewAppointment(
                                "thu-PP",
                                "THU-GDTX",
                                "Phó Trưởng phòng Giáo dục Thường xuyên và Giáo dục Chuyên nghiệp",
                                Duty.DEPUTY,
                                DAY,
                                null),
                        new NewAppointment("thu-CV", "THU-KHTC", "Phó Trưởng phòng", Duty.DEPUTY, DAY, null),
                        new NewAppointment("thu-QT", "THU-VP", "Quản trị hệ thống", Duty.ADMINISTRATOR, DAY, null)));
    }

    private static Person person(String code) {
        return org.chart().found(code).findFirst().orElseThrow();
    }

    @AfterEach
    void closeWindows() {
        browser.closeWindows();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void everyPageOfTheAdministratorCanBeReadByEveryone(int width) {
        Page page = signedIn(width, "thu-qt");
        long head = person("thu-TP").id().value();
        long unit = org.chart().unit("THU-KHTC").orElseThrow().id().value();
        for (String path : List.of(
                "/admin",
                "/admin/units",
                "/admin/units/new",
                "/admin/units/" + unit,
                "/admin/people",
                "/admin/people/new",
                "/admin/people/" + head,
                "/admin/groups",
                "/admin/authority",
                "/admin/import",
                "/me")) {
            page.navigate(path);
            assertThat(page.locator("h1").count()).as("heads of " + path).isEqualTo(1);
            Browser.accessible(page);
            Browser.picture(page, "office" + path.replaceAll("/[0-9]+", "-one").replace('/', '-') + "-" + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 768, 961, 1024, 1440})
    void aLongNameAndPostStayWithinTheBar(int width) {
        Page page = signedIn(width, "thu-pp");
        page.navigate("/");
        Browser.accessible(page);
        assertThat(page.evaluate("""
                () => {
                  const seen = [...document.querySelectorAll(".top .mark, .top .trial, .top nav, .top .find, .top .me")]
                    .map(part => part.getBoundingClientRect()).filter(box => box.width);
                  const bar = seen.filter(box => box.top < 60).sort((one, other) => one.left - other.left);
                  return bar.every((box, i) => box.right <= innerWidth && (!i || bar[i - 1].right <= box.left))
                    && document.querySelector(".top .find").getBoundingClientRect().width >= 24;
                }
                """)).isEqualTo(true);
        Browser.picture(page, "office-long-post-" + width);
    }

    @Test
    void aHeadRecordsAnAbsenceDelegatesAndActsInAnotherPost() {
        Page page = signedIn(1440, "thu-tp");
        page.navigate("/me");
        page.fill("#awayFrom", "2031-03-03");
        page.fill("#awayLast", "2031-03-05");
        page.fill("#reason", "Đi công tác");
        page.click("button:text-is('Ghi vắng mặt')");
        assertThat(page.locator(".msg").textContent()).contains("Đã ghi vắng mặt");

        page.selectOption("#to", String.valueOf(person("thu-CV").id().value()));
        page.fill("#givenFrom", "2031-03-03");
        page.fill("#givenLast", "2031-03-05");
        page.fill("#ground", "12/GUQ-KHTC");
        page.fill("#paperDay", org.today().toString());
        page.click("button:text-is('Ủy quyền')");
        assertThat(page.locator(".msg").textContent()).contains("Đã ghi ủy quyền");
        Browser.accessible(page);
        Browser.picture(page, "office-me-head-1440");
        assertThat(org.at(LocalDate.of(2031, 3, 4))
                        .standIn(
                                person("thu-CV").id(),
                                org.chart().unit("THU-KHTC").orElseThrow().id()))
                .isPresent();

        page.click("text=Dùng chức danh này");
        assertThat(page.locator(".sub").textContent()).contains("Thành viên Hội đồng");
    }

    @Test
    void aListIsSentLookedAtAndTakenOver() {
        Page page = signedIn(1440, "thu-qt");
        page.navigate("/admin/import");
        send(page, "Mã;Tên đơn vị;Loại;Đơn vị cấp trên;Từ ngày\nTHU-X;Phòng Mới;Phòng;THU-SO;31/02/2024\n");
        assertThat(page.locator("h1").textContent()).contains("1 lỗi trong tệp phải sửa");
        Browser.accessible(page);
        Browser.picture(page, "office-import-wrong-1440");

        page.click("text=Gửi tệp đã sửa");
        send(page, "Mã;Tên đơn vị;Loại;Đơn vị cấp trên;Từ ngày\nTHU-X;Phòng Mới;Phòng;THU-SO;28/02/2024\n");
        Browser.accessible(page);
        Browser.picture(page, "office-import-ready-1440");
        page.click("main button.btn");
        assertThat(page.locator(".msg").textContent()).contains("1 mục được thêm");
        assertThat(org.chart().unit("THU-X")).isPresent();
    }

    private static void send(Page page, String list) {
        page.setInputFiles("#file", new FilePayload("don-vi.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.click("text=Đọc thử");
        page.waitForURL("**/admin/import/*");
    }

    private static Page signedIn(int width, String login) {
        Page page = browser.window(width);
        Browser.signIn(page, login, PASSWORD);
        return page;
    }
}
