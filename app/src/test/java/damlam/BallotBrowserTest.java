package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.demo.DemoClock;
import damlam.discipline.ActKind;
import damlam.discipline.Facts;
import damlam.discipline.Opening;
import damlam.discipline.Openings;
import damlam.discipline.ProceedingId;
import damlam.discipline.Proceedings;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.procedure.Consequence;
import damlam.procedure.Group;
import damlam.procedure.Matter;
import damlam.procedure.Presence;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A secret ballot in a real Chromium: each member takes a ballot and casts it in a window of their own, and finds it
/// again among the votes that were counted, which the browser checks.
class BallotBrowserTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    private static final String PASSWORD = "mật khẩu thử nghiệm";

    private static DemoOffice office;
    private static Browser browser;

    private final List<String> logins = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path data) {
        office = new DemoOffice(data);
        browser = new Browser(office.address());
    }

    @AfterEach
    void closeWindows() {
        browser.closeWindows();
    }

    @AfterAll
    static void stop() {
        browser.close();
        office.close();
    }

    private CurrentPerson person(UnitId school, Duty duty, String title) {
        Org org = office.bean(Org.class);
        Accounts accounts = office.bean(Accounts.class);
        String login = UUID.randomUUID().toString();
        PersonId id = org.addPerson(TestBody.SETUP, UUID.randomUUID().toString(), title + " Hư Cấu", null);
        org.appoint(
                TestBody.SETUP, id, org.addPost(TestBody.SETUP, school, title, duty), LocalDate.of(2024, 1, 1), null);
        accounts.open(TestBody.SETUP, id, login, PASSWORD);
        logins.add(login);
        return accounts.person(id).orElseThrow();
    }

    private LocalDate day(int workingDays) {
        return CALENDAR.plusWorkingDays(office.bean(Org.class).today(), workingDays);
    }

    private void on(LocalDate day, Runnable act) {
        DemoClock.at(day.atTime(9, 0).atZone(Org.ZONE).toInstant(), act);
    }

    /// Opened twelve working days ago; its council meets today.
    private ProceedingId sitting() {
        UnitId school = office.bean(Org.class)
                .addUnit(
                        TestBody.SETUP,
                        "BP" + logins.size(),
                        "Trường THPT Bỏ Phiếu Hư Cấu",
                        UnitKind.PUBLIC_UNIT,
                        office.as("leader").unit(),
                        LocalDate.of(2024, 1, 1));
        CurrentPerson chair = person(school, Duty.DEPUTY, "Phó Hiệu trưởng");
        CurrentPerson union = person(school, Duty.MEMBER, "Chủ tịch Công đoàn");
        CurrentPerson personnel = person(school, Duty.MEMBER, "Nhân viên tổ chức");
        CurrentPerson principal = person(school, Duty.HEAD, "Hiệu trưởng");
        CurrentPerson teacher = person(school, Duty.MEMBER, "Giáo viên");
        Openings openings = office.bean(Openings.class);
        Proceedings proceedings = office.bean(Proceedings.class);
        // Told beforehand: within what happens then, today is that day.
        LocalDate first = day(-12);
        LocalDate review = day(-9);
        LocalDate council = day(-8);
        LocalDate meeting = day(-1);
        List<ProceedingId> made = new ArrayList<>();
        on(first, () -> {
            made.add(openings.open(principal, opening(teacher, first), null, "Tình huống hư cấu.", ""));
            Facts summons = Facts.NONE.with("meeting", review).with("chair", principal.id());
            proceedings.act(principal, made.getFirst(), ActKind.SUMMON, summons, "Phòng họp");
        });
        ProceedingId id = made.getFirst();
        on(review, () -> {
            Facts here = Facts.NONE.with("presence", Presence.PRESENT);
            proceedings.act(principal, id, ActKind.REVIEW, here, "Biên bản họp kiểm điểm");
            proceedings.act(principal, id, ActKind.REPORT, Facts.NONE, "Báo cáo họp kiểm điểm");
        });
        on(council, () -> {
            Facts seats = Facts.NONE
                    .with("seatCHAIR", chair.id())
                    .with("seatUNION", union.id())
                    .with("seatPERSONNEL", personnel.id())
                    .with("secretary", personnel.id());
            proceedings.act(principal, id, ActKind.COUNCIL, seats, "Quyết định");
            proceedings.act(chair, id, ActKind.CALL, Facts.NONE.with("meeting", meeting), "Phòng họp");
        });
        on(meeting, () -> {
            Facts present = Facts.NONE
                    .with("presence", Presence.PRESENT)
                    .with("presentCHAIR", true)
                    .with("presentUNION", true)
                    .with("presentPERSONNEL", true);
            proceedings.act(chair, id, ActKind.MEET, present, "");
        });
        proceedings.act(chair, id, ActKind.BALLOT, Facts.NONE.with("question", "DISCIPLINE"), "");
        return id;
    }

    private static Opening opening(CurrentPerson teacher, LocalDate first) {
        return new Opening(
                teacher.id(),
                Group.VIEN_CHUC,
                false,
                false,
                Matter.AVOIDANCE,
                Consequence.LESS_SERIOUS,
                first.minusDays(15),
                first.minusDays(5),
                null,
                null,
                false,
                "15/KL-TTr",
                first);
    }

    private static void look(Page page, String name) {
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(300);
            Browser.picture(page, name + "-" + width);
            Browser.accessible(page);
        }
        page.setViewportSize(1280, 900);
    }

    @Test
    void membersTakeAndCastAndFindTheirVotesAgain() {
        ProceedingId id = sitting();
        String address = "/proceedings/" + id.value() + "/ballot";
        List<String> choices = List.of("YES", "NO", "YES");
        List<Page> windows = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            Page page = browser.window(1280);
            Browser.signIn(page, logins.get(i), PASSWORD);
            page.navigate(address);
            if (i == 0) {
                look(page, "ballot-before");
            }
            page.click("[data-take]");
            page.waitForSelector("[data-voting]:not([hidden])");
            marks.add(page.textContent("#ballot output").strip());
            if (i == 0) {
                page.click("[data-vote]");
                assertThat(page.textContent("#ballot [data-said]"))
                        .as("nothing chosen")
                        .isNotBlank();
                look(page, "ballot-taken");
            }
            page.check("#ballot input[value=" + choices.get(i) + "]");
            page.click("[data-vote]");
            page.waitForFunction("() => document.querySelector('#ballot [data-said]').textContent.startsWith('Đã bỏ')");
            boolean last = i == choices.size() - 1;
            assertThat(page.textContent("h1"))
                    .as("the first line")
                    .startsWith(last ? "Mọi thành viên có mặt đã bỏ phiếu" : "Anh/chị đã bỏ phiếu");
            assertThat(page.locator("#ballot .send:not([hidden])").count())
                    .as("no line that is left empty")
                    .isZero();
            page.navigate("/proceedings/" + id.value());
            assertThat(page.textContent("h1").contains("Kiểm phiếu (mọi thành viên"))
                    .isEqualTo(last);
            page.navigate(address);
            windows.add(page);
        }
        assertThat(marks).doesNotHaveDuplicates().allMatch(mark -> mark.matches("[0-9a-f]{64}"));
        Page chair = windows.getFirst();
        look(chair, "ballot-cast");
        chair.navigate(address);
        assertThat(chair.textContent("#open")).contains("Đã nhận phiếu: 3/3", "đã bỏ phiếu: 3/3");
        assertThat(chair.textContent("#ballot [data-said]"))
                .as("after loading it anew")
                .startsWith("Đã bỏ");
        assertThat(chair.isVisible("#ballot fieldset")).isFalse();
        chair.click("form[action$='/COUNT'] .btn:not(.second)");
        chair.waitForURL(Pattern.compile("/proceedings/" + id.value() + "$"));
        for (Page page : windows) {
            page.navigate(address);
            page.waitForFunction("() => [...document.querySelectorAll('[data-checked]')]"
                    + ".every(cell => cell.textContent.includes('trình duyệt đã kiểm'))");
            assertThat(page.locator("[data-mark]").count()).isEqualTo(3);
        }
        for (int i = 0; i < marks.size(); i++) {
            Locator mine = windows.get(i).locator("[data-mark='" + marks.get(i) + "']");
            assertThat(mine.textContent()).contains(choices.get(i).equals("YES") ? "Đồng ý" : "Không đồng ý");
        }
        look(windows.getLast(), "ballot-counted");
        forged(windows.getLast(), address);
    }

    /// A vote whose signature is another's is told apart by the browser itself.
    private static void forged(Page page, String address) {
        page.route(Pattern.compile(".*" + address + "$"), route -> {
            var answer = route.fetch();
            String html = answer.text();
            int at = html.indexOf("data-signature=\"") + "data-signature=\"".length();
            char changed = html.charAt(at + 9) == '0' ? '1' : '0';
            String forged = html.substring(0, at + 9) + changed + html.substring(at + 10);
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(forged));
        });
        page.navigate(address);
        page.waitForFunction("() => [...document.querySelectorAll('[data-checked]')]"
                + ".filter(cell => cell.textContent === 'Chữ ký sai').length === 1");
    }
}
