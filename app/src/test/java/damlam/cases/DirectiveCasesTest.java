package damlam.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.MovableClock;
import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Readings;
import damlam.directives.ReportRule;
import damlam.directives.Requirement;
import damlam.directives.Scope;
import damlam.directives.Term;
import damlam.dispatch.Period;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/// Cases that a directive gave out: its board, the lists behind the board's figures, and what each case says of it.
@ServerTest
@Import(MovableClock.Set.class)
class DirectiveCasesTest {
    private static final String LONG =
            "rà soát toàn bộ quy chế làm việc của đơn vị, chỉ rõ điều nào chồng chéo. ".repeat(12);

    @Autowired
    MockMvc web;

    @Autowired
    MovableClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Documents documents;

    @Autowired
    Directives directives;

    @Autowired
    Readings readings;

    Office office;
    Screens screens;
    DirectiveId directive;

    @BeforeEach
    void aDirectiveOfTwoRequirementsForTwoDepartments() {
        office = new Office(org, accounts);
        screens = new Screens(web, accounts);
        directive = prepared();
    }

    @Test
    void issuingMakesEachRequirementAtEachUnitACaseOnceAndTheBoardCountsThem() throws Exception {
        for (int i = 0; i < 2; i++) {
            web.perform(post("/directives/" + directive.value() + "/issue")
                            .session(screens.session(office.leader))
                            .with(csrf())
                            .param("version", String.valueOf(version())))
                    .andExpect(header().string("Location", "/directives/" + directive.value() + "/board"));
        }
        assertThat(cases.ofDirective(directive)).hasSize(4).allMatch(line -> line.progress() == Progress.NOT_STARTED);
        approve(caseOf("1", office.one), office.headOne);

        Document board = board(office.leader);
        assertThat(board.select("h1").text()).contains("1/4 việc ở 2 đơn vị đã xong");
        assertThat(board.select("tbody th[scope=row]").eachText()).containsExactlyInAnyOrder("Phòng Một", "Phòng Hai");
        String csv = Screens.body(web.perform(
                get("/directives/" + directive.value() + "/board.csv").session(screens.session(office.leader))));
        assertThat(csv.lines()).hasSize(5);
        assertThat(board.select("aside .howto").text()).doesNotContain("đơn vị tự duyệt");
        web.perform(get("/directives/" + directive.value() + "/board.xlsx").session(screens.session(office.leader)))
                .andExpect(status().isOk());
        assertThat(board(office.headTwo).text()).contains("Phòng Hai").doesNotContain("Phòng Một");
    }

    @Test
    void whatAUnitApprovedItselfIsToldFromWhatTheIssuerApproved() throws Exception {
        issue();
        CaseId own = caseOf("1", office.one);
        made(own, office.headOne, new Move.Assign(office.officialOne, ""));
        made(own, office.officialOne, new Move.Submit(Party.of(office.one, office.headOne), "đã xong", List.of()));
        made(own, office.headOne, new Move.Approve(""));
        approve(caseOf("2", office.one), office.headOne);

        Document board = board(office.leader);
        assertThat(board.select("td.c a[href=/cases/" + own.value() + "]").attr("title"))
                .isEqualTo("đơn vị tự duyệt");
        assertThat(board.select("td.c a[title]")).hasSize(1);
        assertThat(board.select("aside .howto").text()).contains("thì ghi “đơn vị tự duyệt”: trỏ vào ô");
        String csv = Screens.body(web.perform(
                get("/directives/" + directive.value() + "/board.csv").session(screens.session(office.leader))));
        assertThat(csv.lines().filter(line -> line.contains(",Phòng Một (đơn vị tự duyệt),")))
                .hasSize(1);
        assertThat(csv.lines().filter(line -> line.contains(",Sở Thử nghiệm,"))).hasSize(1);
    }

    @Test
    void anApprovalDoesNotEndTheReportsOfEachPeriod() throws Exception {
        directive = prepared(List.of(office.one, office.two), new Term.Every(new ReportRule(Period.MONTHLY, 5, false)));
        issue();
        CaseId first = caseOf("1", office.one);
        approve(first, office.headOne);

        Document page = screens.parsed(office.headOne, "/cases/" + first.value());
        assertThat(page.select("h1").text())
                .contains("Trần Văn Giám, Sở Thử nghiệm duyệt kết quả", "vẫn báo cáo từng kỳ, kỳ đầu gửi chậm nhất")
                .doesNotContain("đã xong");
        assertThat(page.select(".facts .st").text()).startsWith("đã duyệt");
        Document board = board(office.leader);
        Element cell = board.expectFirst("td.c a[href=/cases/" + first.value() + "]");
        assertThat(cell.text()).matches("duyệt [\\d/]+");
        assertThat(cell.attr("title")).matches("đã duyệt [\\d/]+; báo cáo kỳ đầu [\\d/]+");
        assertThat(board.select("aside .howto").text()).contains("báo cáo từng kỳ vẫn tiếp tục");
        assertThat(board.select("thead th .q").eachText()).anyMatch(head -> head.endsWith("1/2 đã duyệt"));
    }

    @Test
    void aPartIsGivenOutInSightOfWhatTheWholeIsAskedFor() throws Exception {
        issue();
        Document form = screens.parsed(
                office.headOne, "/cases/new?parent=" + caseOf("1", office.one).value());
        assertThat(form.select(".asked").text()).contains("Lập danh mục văn bản.", "Kết quả cần có: báo cáo");
        assertThat(form.select(".facts").text()).contains("hạn của nhiệm vụ chung");
        assertThat(form.select("#day-hint").text()).contains("nhiệm vụ chung có hạn");
    }

    @Test
    void everyFigureOfTheBoardOpensExactlyTheCasesThatItCounts() throws Exception {
        issue();
        approve(caseOf("1", office.one), office.headOne);
        made(caseOf("2", office.one), office.leader, new Move.Cancel("trùng việc khác"));
        // Consulted in it, the second department may see the first one's case; its own board does not count it.
        made(
                caseOf("1", office.two),
                office.headTwo,
                new Move.Consult(
                        Party.of(office.one),
                        WorkCalendar.vietnam().sameOrNextWorkingDay(clock.today()),
                        "Ý kiến?",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
        clock.moveTo(clock.today().plusDays(30));

        for (PersonId person : List.of(office.leader, office.headOne, office.headTwo)) {
            Document board = board(person);
            List<Element> figures = board.select("a[href^=/cases?]").stream()
                    .filter(link ->
                            link.text().matches("\\d+.*") && !link.text().contains("đơn vị"))
                    .toList();
            assertThat(figures).hasSizeGreaterThan(4);
            for (Element figure : figures) {
                Document list = screens.parsed(person, figure.attr("href"));
                int count = Integer.parseInt(figure.text().replaceFirst("\\D.*", ""));
                assertThat(list.select("table.list tbody tr").size())
                        .as("%s → %s", figure.text(), figure.attr("href"))
                        .isEqualTo(count);
                assertThat(list.select("ul.only").text()).contains("/SGDĐT-VP");
            }
        }
        assertThat(board(office.leader).select("h1").text()).contains("1/3 việc", "2 trễ", "Không tính 1 việc đã hủy");
    }

    @Test
    void aListThatKeepsToADirectiveSaysSoAndLetsGoOfIt() throws Exception {
        issue();
        Requirement second =
                directives.find(directive).orElseThrow().requirements().get(1);
        String address = "/cases?directive=" + directive.value() + "&requirement="
                + second.id().value() + "&show=ALL";
        Document list = screens.parsed(office.leader, address);

        assertThat(list.select("tbody tr")).hasSize(2);
        assertThat(list.select("ul.only li").eachText())
                .hasSize(2)
                .last()
                .asString()
                .contains("Yêu cầu 2");
        assertThat(list.select("form.filters input[type=hidden]").eachAttr("name"))
                .containsExactly("directive", "requirement", "show");
        assertThat(list.select("nav.tabs a").eachAttr("href"))
                .allMatch(href -> href.contains("directive=") && href.contains("requirement="));
        Document wider =
                screens.parsed(office.leader, list.select("ul.only a").last().attr("href"));
        assertThat(wider.select("tbody tr")).hasSize(4);
        assertThat(screens.parsed(office.leader, wider.select("ul.only a").attr("href"))
                        .select("ul.only"))
                .isEmpty();
        for (String none :
                List.of("/cases?directive=999999999", "/cases?directive=" + directive.value() + "&requirement=9")) {
            web.perform(get(none).session(screens.session(office.leader))).andExpect(status().isNotFound());
        }
    }

    @Test
    void ofManyLateUnitsThreeAreToBeCalledFirstAndTheOthersAreNamed() throws Exception {
        List<UnitId> more = List.of(
                office.unit("Phòng Ba", damlam.org.UnitKind.DEPARTMENT, office.body),
                office.unit("Phòng Bốn", damlam.org.UnitKind.DEPARTMENT, office.body));
        DirectiveId wide = prepared(List.of(office.one, office.two, more.get(0), more.get(1)));
        cases.issue(
                office.as(office.leader),
                wide,
                directives.find(wide).orElseThrow().version());
        clock.moveTo(clock.today().plusDays(30));

        Document board = screens.parsed(office.leader, "/directives/" + wide.value() + "/board");
        assertThat(board.select("h2:contains(Nên gọi trước)").text()).isEqualTo("Nên gọi trước3/4 đơn vị trễ hạn");
        assertThat(board.select("ul.calls > li")).hasSize(3);
        assertThat(board.select("aside details summary").text()).isEqualTo("1 đơn vị trễ hạn khác");
        assertThat(board.select("aside details li a").text()).isEqualTo("2 trễ");
    }

    @Test
    void aUnitInWhichNobodyReadTheDirectiveForLongIsNotOnTrack() throws Exception {
        issue();
        for (String no : List.of("1", "2")) {
            made(caseOf(no, office.one), office.officialOne, new Move.Accept());
            made(caseOf(no, office.two), office.officialTwo, new Move.Accept());
        }
        assertThat(attention(board(office.leader))).isEmpty();
        confirm(office.headTwo);
        clock.moveTo(WorkCalendar.vietnam().plusWorkingDays(clock.today(), 6));

        Document board = board(office.leader);
        assertThat(attention(board)).containsExactly("Phòng Một");
        assertThat(board.select("td.read.unread").text()).contains("0/5", "chưa ai xác nhận đã đọc");
        assertThat(board.text()).contains("đã nhận văn bản từ 5 ngày làm việc trở lên mà chưa ai xác nhận đã đọc");
        confirm(office.officialOne);
        assertThat(attention(board(office.leader))).isEmpty();
    }

    @Test
    void beforeAResultIsHandedInOrTakenItIsSaidHowManyHaveRead() throws Exception {
        issue();
        CaseId first = caseOf("1", office.one);
        confirm(office.headOne);
        String readers = "/directives/" + directive.value() + "/coverage/" + office.one.value();

        assertThat(screens.parsed(office.headOne, "/cases/" + first.value() + "?move=ACCEPT")
                        .select(".known"))
                .isEmpty();
        Element known = screens.parsed(office.headOne, "/cases/" + first.value() + "?move=SUBMIT")
                .expectFirst("#next .known");
        assertThat(known.text()).startsWith("Phòng Một mới có 1/5 người xác nhận đã đọc");
        assertThat(known.select("a").attr("href")).isEqualTo(readers);

        made(first, office.headOne, new Move.Submit(Party.of(office.body), "đã xong", List.of()));
        Document review = screens.parsed(office.leader, "/cases/" + first.value());
        assertThat(review.select("input[name=kind]").val()).isEqualTo("APPROVE");
        assertThat(review.expectFirst("#next .known a").attr("href")).isEqualTo(readers);
        made(first, office.leader, new Move.Approve(""));
    }

    @Test
    void whoeverMayNotSeeTheNamesIsLedToTheFigures() throws Exception {
        issue();
        CaseId first = caseOf("1", office.one);
        made(first, office.officialOne, new Move.Accept());
        String link = screens.parsed(office.officialOne, "/cases/" + first.value() + "?move=SUBMIT")
                .expectFirst("#next .known a")
                .attr("href");
        assertThat(link).isEqualTo("/directives/" + directive.value() + "/coverage");
        assertThat(screens.page(office.officialOne, link)).contains("Phòng Một");
        assertThat(board(office.officialOne).select("td.read a").eachAttr("href"))
                .containsOnly(link);
    }

    @Test
    void whereEveryoneHasReadNothingIsSaidOfIt() throws Exception {
        issue();
        readings.pass(office.as(office.headOne), directive, office.one);
        List.of(office.headOne, office.deputyOne, office.officialOne, office.colleagueOne, office.clerkOne)
                .forEach(this::confirm);
        CaseId first = caseOf("1", office.one);
        assertThat(screens.parsed(office.headOne, "/cases/" + first.value() + "?move=SUBMIT")
                        .select(".known"))
                .isEmpty();
    }

    @Test
    void aCaseShowsWhatIsAskedInTheDirectivesOwnWords() throws Exception {
        issue();
        Document first = screens.parsed(
                office.officialOne, "/cases/" + caseOf("1", office.one).value());
        assertThat(first.select(".asked h2").text())
                .startsWith("Yêu cầu 1 của ")
                .endsWith("/SGDĐT-VP");
        assertThat(first.select(".asked blockquote").text()).isEqualTo("Lập danh mục văn bản.");
        assertThat(first.select(".asked").text()).contains("Kết quả cần có: báo cáo");
        assertThat(first.select(".asked a").attr("href")).isEqualTo("/directives/" + directive.value() + "#t1");

        Document second = screens.parsed(
                office.officialOne, "/cases/" + caseOf("2", office.one).value());
        assertThat(second.select(".asked .folds input[type=checkbox]")).hasSize(1);
        assertThat(second.select(".asked blockquote p").text())
                .endsWith("chồng chéo.")
                .hasSizeGreaterThan(700);
        assertThat(screens.parsed(office.officialOne, "/cases")
                        .select("tbody th a[href$=/" + caseOf("2", office.one).value() + "]")
                        .attr("title"))
                .as("the whole of what a list cuts short")
                .endsWith("chồng chéo.");
    }

    @Test
    void aPartOfACaseShowsWhatTheWholeIsAskedFor() throws Exception {
        issue();
        Opening part = Opening.internal(
                caseOf("1", office.one),
                office.one,
                Party.of(office.one, office.officialOne),
                "Phần của Viên",
                "bảng kê",
                null);
        CaseId id = ((Cases.Opened.Case) cases.open(office.as(office.headOne), part)).id();

        Document page = screens.parsed(office.officialOne, "/cases/" + id.value());
        assertThat(page.select(".asked h2").text()).startsWith("Phần việc thuộc yêu cầu 1 của ");
        assertThat(page.select(".asked").text())
                .contains("Lập danh mục văn bản.")
                .doesNotContain("báo cáo");
        assertThat(page.select(".facts").text()).contains("Kết quả cần có: bảng kê");
    }

    private Document board(PersonId person) throws Exception {
        return screens.parsed(person, "/directives/" + directive.value() + "/board");
    }

    private static List<String> attention(Document board) {
        return board.select("tbody:has(.group:contains(Cần chú ý)) th[scope=row]")
                .eachText();
    }

    private void confirm(PersonId person) {
        Directive issued = directives.find(directive).orElseThrow();
        readings.confirm(office.as(person), directive, readings.present(issued));
    }

    private CaseId caseOf(String no, UnitId unit) {
        return cases.ofDirective(directive).stream()
                .map(CaseLine::work)
                .filter(work -> work.dutyNo().equals(no) && work.unit().equals(unit))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void approve(CaseId id, PersonId by) {
        made(id, by, new Move.Submit(Party.of(office.body), "đã xong", List.of()));
        made(id, office.leader, new Move.Approve(""));
    }

    private void made(CaseId id, PersonId by, Move move) {
        int seen = cases.find(List.of(id)).getFirst().at().lastMoveNo();
        assertThat(cases.make(id, office.as(by), move, seen)).isInstanceOf(Outcome.Made.class);
    }

    private int version() {
        return directives.find(directive).orElseThrow().version();
    }

    private void issue() {
        cases.issue(office.as(office.leader), directive, version());
    }

    private DirectiveId prepared() {
        return prepared(List.of(office.one, office.two));
    }

    private DirectiveId prepared(List<UnitId> units) {
        return prepared(units, new Term.On(org.today().plusDays(20)));
    }

    private DirectiveId prepared(List<UnitId> units, Term term) {
        CurrentPerson leader = office.as(office.leader);
        Registration registration = new Registration(
                Direction.OUTGOING,
                UUID.randomUUID() + "/SGDĐT-VP",
                org.today(),
                "Sở Thử nghiệm",
                "CONG_VAN",
                "thử ban hành",
                "Trần Văn Giám",
                new Content(
                        "Kính gửi: Các phòng thuộc Sở.\n\n1. Lập danh mục văn bản.\n\n2. Đề nghị " + LONG.strip()
                                + "\n\nNơi nhận:\n",
                        null));
        DirectiveId id = directives.receive(leader, documents.register(leader.actor(), registration));
        for (Requirement read : directives.find(id).orElseThrow().requirements()) {
            Requirement settled = new Requirement(
                    read.id(),
                    read.no(),
                    read.title(),
                    read.text(),
                    read.span(),
                    new Scope(List.of(), List.of(), units, List.of(), List.of()),
                    null,
                    List.of(),
                    "báo cáo",
                    term,
                    null);
            int version = directives.find(id).orElseThrow().version();
            directives.settle(leader, id, version, UUID.randomUUID(), settled);
        }
        return id;
    }
}
