package damlam.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Ground;
import damlam.cases.Move;
import damlam.cases.Opening;
import damlam.cases.Outcome;
import damlam.cases.Party;
import damlam.detect.SignalKind;
import damlam.eventlog.Stance;
import damlam.inspection.HearingClocks;
import damlam.inspection.Hearings;
import damlam.journal.Journal;
import damlam.journal.SealedNow;
import damlam.org.Absence;
import damlam.org.Duty;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.PostId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.page.Section;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.rulebook.UnconfirmedRuleException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class SignalsTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    Signals signals;

    @Autowired
    SignalSearch search;

    @Autowired
    SearchRows searches;

    @Autowired
    SignalLists lists;

    @Autowired
    SignalRows rows;

    @Autowired
    SignalLimits limits;

    @Autowired
    Hearings hearings;

    @Autowired
    Rulebook book;

    @Autowired
    Journal journal;

    @Autowired
    SealedNow seals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    TestBody body;
    CurrentPerson inspector;
    CurrentPerson administrator;
    CurrentPerson colleague;

    @BeforeEach
    void aBody() {
        ahead(1);
        body = new TestBody(org, accounts);
        UnitId inspectorate = org.addUnit(
                TestBody.SETUP,
                "TTR" + body.sign,
                "Thanh tra Sở",
                UnitKind.INSPECTORATE,
                body.body,
                LocalDate.of(2024, 1, 1));
        inspector = body.person(inspectorate, Duty.HEAD, "Chánh Thanh tra");
        administrator = body.person(body.office, Duty.ADMINISTRATOR, "Quản trị");
        colleague = body.person(body.department, Duty.MEMBER, "Chuyên viên");
    }

    /// To nine in the morning, so many working days later; acts are sealed before, for none waits for days.
    private void ahead(int workingDays) {
        seals.all();
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), workingDays));
    }

    private CaseId given(UnitId unit) {
        Opening opening = Opening.internal(
                null,
                body.body,
                Party.of(unit),
                "Rà soát quy chế",
                "báo cáo",
                CALENDAR.plusWorkingDays(org.today(), 10));
        return ((Cases.Opened.Case) cases.open(body.leader, opening)).id();
    }

    private void make(CaseId id, CurrentPerson by, Move... moves) {
        for (Move move : moves) {
            assertThat(cases.make(id, by, move, cases.movesOf(id).size())).isInstanceOf(Outcome.Made.class);
        }
    }

    /// The official asks the school, and its head answers so.
    private CaseId answered(Stance stance) {
        CaseId id = given(body.department);
        make(
                id,
                body.official,
                new Move.Accept(),
                new Move.Consult(
                        Party.of(body.school),
                        CALENDAR.plusWorkingDays(org.today(), 3),
                        "xin ý kiến",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
        make(id, body.principal, new Move.Reply(stance, "đã xem"));
        return id;
    }

    private List<FoundSignal> foundIn(CaseId id) {
        return rows.all().stream()
                .filter(signal -> signal.pattern().caseId().equals(id))
                .toList();
    }

    private FoundSignal found(CaseId id, SignalKind kind) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> foundIn(id).stream()
                                .filter(signal -> signal.pattern().kind() == kind)
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private int status(CurrentPerson person, FoundSignal signal) throws Exception {
        return TestBody.see(web, person, "/signals/" + signal.id().value()).getStatus();
    }

    private Document page(CurrentPerson person, String address) throws Exception {
        MockHttpServletResponse answer = TestBody.see(web, person, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private long looksInTheRecord(FoundSignal signal) {
        return journal.after(-1, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.kind().equals("analysis.look")
                        && entry.subject().equals(signal.id().subject()))
                .count();
    }

    @Test
    void aMoveShowsInSignalsByItselfAndItsLookAlikeNever() throws Exception {
        CaseId lookAlike = answered(Stance.PROPOSE);
        CaseId id = given(body.department);
        make(
                id,
                body.official,
                new Move.Accept(),
                new Move.Consult(
                        Party.of(body.school),
                        CALENDAR.plusWorkingDays(org.today(), 3),
                        "xin ý kiến",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
        found(answered(Stance.NONE), SignalKind.NO_STANCE);

        int seen = cases.movesOf(id).size();
        MockHttpServletResponse sent = TestBody.send(
                web,
                body.principal,
                MockMvcRequestBuilders.multipart("/cases/" + id.value() + "/moves")
                        .param("kind", "REPLY")
                        .param("stance", "NONE")
                        .param("words", "đã xem")
                        .param("seen", String.valueOf(seen))
                        .param("token", UUID.randomUUID().toString()));
        assertThat(sent.getStatus()).isEqualTo(303);
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(20))
                .until(() -> page(body.principal, "/signals").select("tbody a").size() == 2);
        assertThat(foundIn(lookAlike)).isEmpty();
    }

    @Test
    void aMoveShowsWhileTheSearchOfAllRests() {
        search.alone(() -> {
            CaseId lookAlike = answered(Stance.PROPOSE);
            seals.all();
            search.searchNow();
            assertThat(search.searchGrown()).as("nothing grew").isFalse();
            CaseId id = answered(Stance.NONE);
            seals.all();
            Instant searched = searches.state().at();

            assertThat(search.searchGrown()).isTrue();
            assertThat(foundIn(id))
                    .extracting(signal -> signal.pattern().kind())
                    .containsExactly(SignalKind.NO_STANCE);
            assertThat(foundIn(lookAlike)).isEmpty();
            assertThat(searches.state().at()).as("all were not searched").isEqualTo(searched);

            List<FoundSignal> before = rows.all();
            search.searchNow();
            assertThat(foundIn(id))
                    .as("nor does that find anything else")
                    .isEqualTo(before.stream()
                            .filter(signal -> signal.pattern().caseId().equals(id))
                            .toList());
        });
    }

    @Test
    void whereTheOrganisationChangedAsWellAllIsSearched() {
        search.alone(() -> {
            answered(Stance.PROPOSE);
            seals.all();
            search.searchNow();
            CaseId id = answered(Stance.NONE);
            body.person(body.school, Duty.MEMBER, "Giáo viên");
            seals.all();
            assertThat(search.searchGrown()).isFalse();
            assertThat(foundIn(id)).isEmpty();
            search.searchNow();
            assertThat(foundIn(id)).hasSize(1);
        });
    }

    @Test
    void whomItIsAboutSeesItFirstThenThoseAboveAndTheInspectorateAndNobodyElseEver() throws Exception {
        FoundSignal signal = found(answered(Stance.NONE), SignalKind.NO_STANCE);
        List<CurrentPerson> others = List.of(
                body.official, colleague, body.departmentHead, body.chief, body.deputy, body.clerk, administrator);

        assertThat(status(body.leader, signal)).isEqualTo(404);
        assertThat(status(inspector, signal)).isEqualTo(404);
        assertThat(page(inspector, "/").select("a[href=/signals]")).isEmpty();
        Document first = page(body.principal, "/signals/" + signal.id().value());
        assertThat(first.select("h1").text()).contains("người xem đầu tiên");
        assertThat(first.select(".points").text())
                .as("what was answered has no figure that grows")
                .contains("phát hiện lần đầu")
                .doesNotContain("tính đến");
        assertThat(page(body.principal, "/").select("a[href=/signals]")).isNotEmpty();

        assertThat(status(body.leader, signal)).isEqualTo(200);
        assertThat(status(inspector, signal)).isEqualTo(200);
        for (CurrentPerson other : others) {
            assertThat(status(other, signal)).as(other.title()).isEqualTo(404);
            assertThat(signals.seenBy(other)).as(other.title()).isEmpty();
            assertThat(signals.any(other)).as(other.title()).isFalse();
        }
    }

    @Test
    void onceTheTimeToLookIsOverOthersSeeItThoughThePersonHasNotAndAbsenceDoesNotCount() throws Exception {
        FoundSignal signal = found(answered(Stance.NONE), SignalKind.NO_STANCE);
        FoundSignal ofOneAway = found(answered(Stance.NONE), SignalKind.NO_STANCE);
        assertThat(ofOneAway.theirsUntil()).isEqualTo(signal.theirsUntil());
        ahead(1);
        assertThat(status(body.leader, signal)).isEqualTo(404);
        ahead(1);
        assertThat(status(body.leader, signal)).isEqualTo(200);

        CurrentPerson away = body.person(body.school, Duty.DEPUTY, "Phó Hiệu trưởng");
        LocalDate today = org.today();
        CaseId id = given(body.department);
        make(
                id,
                body.official,
                new Move.Accept(),
                new Move.Consult(
                        Party.of(body.school, away.id()),
                        CALENDAR.plusWorkingDays(today, 3),
                        "xin ý kiến",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
        make(id, away, new Move.Reply(Stance.NONE, "đã xem"));
        FoundSignal theirs = found(id, SignalKind.NO_STANCE);
        org.recordAbsence(TestBody.SETUP, new Absence(away.id(), today.plusDays(1), today.plusDays(15), "đi công tác"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rows.find(theirs.id()).orElseThrow().theirsUntil().isAfter(theirs.theirsUntil()));
        ahead(3);
        assertThat(status(body.leader, theirs)).isEqualTo(404);
    }

    @Test
    void everyLookIsRecordedOnceADayAndThePersonSeesWhoLooked() throws Exception {
        FoundSignal signal = found(answered(Stance.NONE), SignalKind.NO_STANCE);
        status(body.principal, signal);
        status(body.leader, signal);
        status(body.leader, signal);
        status(inspector, signal);
        status(colleague, signal);

        await().atMost(Duration.ofSeconds(5)).until(() -> looksInTheRecord(signal) == 2);
        ahead(1);
        status(body.leader, signal);
        await().atMost(Duration.ofSeconds(5)).until(() -> looksInTheRecord(signal) == 3);
        Document own = page(body.principal, "/signals/" + signal.id().value());
        assertThat(own.select("section:has(#looks-h) tbody tr").eachText())
                .hasSize(3)
                .anySatisfy(row -> assertThat(row).contains(body.leader.name(), "lãnh đạo trực tiếp"))
                .anySatisfy(row -> assertThat(row).contains(inspector.name(), "thanh tra"));
        Document others = page(body.leader, "/signals/" + signal.id().value());
        assertThat(others.select("section:has(#looks-h)").text())
                .doesNotContain(inspector.name())
                .contains("Lần xem của anh/chị đã được ghi");
    }

    @Test
    void aListTellsNoNameBeforeTheSignalIsOpened() throws Exception {
        FoundSignal signal = found(answered(Stance.NONE), SignalKind.NO_STANCE);
        status(body.principal, signal);

        assertThat(page(body.leader, "/signals").select("tbody").text())
                .contains("một người ở Trường THPT Thử Nghiệm")
                .doesNotContain(body.principal.name());
        status(body.leader, signal);
        assertThat(page(body.leader, "/signals").select("tbody").text()).contains(body.principal.name());
    }

    @Test
    void aSuperiorWithAPartInItSeesItAndIsTold() throws Exception {
        CaseId id = given(body.department);
        make(
                id,
                body.official,
                new Move.Accept(),
                new Move.Escalate(
                        Party.of(body.department, body.departmentHead.id()),
                        CALENDAR.plusWorkingDays(org.today(), 2),
                        true,
                        "xin chỉ đạo",
                        "Chưa có tiền lệ, hai quy định hiện hành hiểu khác nhau nên xin chỉ đạo"));
        FoundSignal signal = found(id, SignalKind.NEEDLESS_ESCALATION);
        assertThat(signal.pattern().named()).isEqualTo(Party.of(body.department, body.official.id()));
        status(body.official, signal);

        assertThat(signals.see(body.departmentHead, signal.id()).orElseThrow().party())
                .isTrue();
        assertThat(signals.see(body.leader, signal.id()).orElseThrow().party()).isFalse();
        assertThat(page(body.departmentHead, "/signals/" + signal.id().value())
                        .select("h1")
                        .text())
                .contains("không được hỏi, không được kết luận");
        assertThat(page(body.official, "/signals/" + signal.id().value())
                        .select("section:has(#looks-h)")
                        .text())
                .contains("có phần trong các bước");
    }

    @Test
    void aSignalGoesWithTheMoveThatOverturnedIt() throws Exception {
        String kind = "Hợp đồng thỉnh giảng " + body.sign;
        PostId head = org.chart().headOf(body.department).orElseThrow().post().id();
        MatterId matter = org.addMatter(TestBody.SETUP, kind);
        org.grantAuthority(TestBody.SETUP, head, matter, LocalDate.of(2024, 1, 1), null, "Quy chế thử");
        Opening opening = new Opening(
                null,
                null,
                "",
                null,
                body.body,
                Party.of(body.department),
                kind,
                "Ký hợp đồng",
                "",
                CALENDAR.plusWorkingDays(org.today(), 10),
                List.of(),
                "");
        CaseId id = cases.issue(List.of(opening), body.leader.actor()).getFirst();
        make(
                id,
                body.departmentHead,
                new Move.Open(),
                new Move.Forward(
                        body.office,
                        new Ground(
                                Ground.Kind.NOT_COMPETENT,
                                "Quy chế làm việc, khoản 4: việc này thuộc thẩm quyền của đơn vị nhận")));
        FoundSignal signal = found(id, SignalKind.HOT_POTATO);
        assertThat(signal.stands()).isTrue();

        make(id, body.departmentHead, new Move.Recall("chuyển nhầm"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !rows.find(signal.id()).orElseThrow().stands());
        FoundSignal.Gone gone = rows.find(signal.id()).orElseThrow().gone();
        assertThat(gone.reason()).isEqualTo(FoundSignal.Reason.MOVE);
        assertThat(gone.moveNo()).isEqualTo(4);
        assertThat(page(body.departmentHead, "/signals/" + signal.id().value())
                        .select("h1")
                        .text())
                .contains("đã hết", "Sau bước 4 của việc");
        assertThat(page(body.departmentHead, "/signals?show=GONE")
                        .select("tbody")
                        .text())
                .contains("Sau bước 4 của việc");
    }

    @Test
    void aSignalGoesWithAnAbsenceThatWasRecordedAndStartingAnewChangesNoIdentity() {
        CaseId id = given(body.department);
        make(id, body.departmentHead, new Move.Open(), new Move.Assign(body.official.id(), "chủ trì"));
        LocalDate since = org.today();
        ahead(7);
        FoundSignal signal = found(id, SignalKind.NEVER_STARTED);
        assertThat(signal.pattern().named().person()).isEqualTo(body.official.id());

        search.stop();
        search.start();
        CaseId other = answered(Stance.NONE);
        found(other, SignalKind.NO_STANCE);
        assertThat(foundIn(id)).extracting(FoundSignal::id).containsExactly(signal.id());
        assertThat(rows.find(signal.id()).orElseThrow().foundAt()).isEqualTo(signal.foundAt());
        assertThat(rows.find(signal.id()).orElseThrow().stands()).isTrue();

        org.recordAbsence(TestBody.SETUP, new Absence(body.official.id(), since, org.today(), "nghỉ ốm"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !rows.find(signal.id()).orElseThrow().stands());
        assertThat(rows.find(signal.id()).orElseThrow().gone().reason()).isEqualTo(FoundSignal.Reason.ABSENCE);
    }

    @Test
    void timeAloneMakesASignalWithoutAnyMove() {
        CaseId id = given(body.department);
        make(id, body.departmentHead, new Move.Open(), new Move.Assign(body.official.id(), "chủ trì"));
        search.searchNow();
        assertThat(foundIn(id)).isEmpty();
        ahead(7);
        found(id, SignalKind.NEVER_STARTED);
    }

    @Test
    void aSearchThatFailsIsToldOnThePage() throws Exception {
        searches.failed(clock.instant(), "thử");
        assertThat(page(body.principal, "/signals").select(".msg.heavy").text()).contains("chưa tìm lại được dấu hiệu");
        search.searchNow();
        assertThat(page(body.principal, "/signals").select(".msg.heavy")).isEmpty();
    }

    @Test
    void aLostConnectionEndsNoSearch() {
        found(answered(Stance.NONE), SignalKind.NO_STANCE);
        int ended = jdbc.queryForList("""
                        select pg_terminate_backend(pid) from pg_locks
                        where locktype = 'advisory' and objid = (hashtext('damlam.signals')::bigint & 4294967295)::oid
                        """).size();
        assertThat(ended).isEqualTo(1);
        found(answered(Stance.NONE), SignalKind.NO_STANCE);
    }

    /// The list is made in SQL and a single signal is judged in Java; the two agree for everybody.
    @Test
    void listsHoldExactlyWhatMayBeOpened() throws Exception {
        FoundSignal looked = found(answered(Stance.NONE), SignalKind.NO_STANCE);
        status(body.principal, looked);
        found(answered(Stance.NONE), SignalKind.NO_STANCE);
        for (CurrentPerson person : List.of(
                body.principal,
                body.leader,
                body.deputy,
                inspector,
                administrator,
                body.departmentHead,
                body.official)) {
            List<SignalId> listed = signals.seenBy(person).stream()
                    .map(one -> one.signal().id())
                    .sorted(java.util.Comparator.comparing(SignalId::value))
                    .toList();
            Reach reach = Reach.of(person, org.chart());
            List<SignalId> may = rows.all().stream()
                    .filter(FoundSignal::stands)
                    .filter(signal -> reach.to(signal.pattern().named())
                            .filter(relation -> relation == Relation.CONCERNED || signal.isOpen(clock.instant()))
                            .isPresent())
                    .map(FoundSignal::id)
                    .toList();
            assertThat(listed).as(person.title()).isEqualTo(may);
            assertThat(lists.any(reach, clock.instant())).as(person.title()).isEqualTo(!may.isEmpty());
        }
        assertThat(Section.named(body.official, java.util.Set.of(Section.SIGNALS), "dấu", words()))
                .isEmpty();
    }

    /// What a page of the list is made of at once says the same as the lists, the tally and the counts by themselves.
    @Test
    void thePageOfAllCountsWhatTheListsHold() throws Exception {
        FoundSignal looked = found(answered(Stance.NONE), SignalKind.NO_STANCE);
        status(body.principal, looked);
        found(answered(Stance.NONE), SignalKind.NO_STANCE);
        int all = 0;
        for (CurrentPerson person : List.of(body.principal, body.leader, inspector, administrator, body.official)) {
            SignalCounts counts = signals.counts(person);
            for (SignalFilter.Group group : SignalFilter.Group.values()) {
                SignalFilter filter = new SignalFilter(group, null, null);
                Signals.Overview page = signals.overview(person, group, null, null, Integer.MAX_VALUE, 0);
                assertThat(page.counts().some()).containsExactlyInAnyOrderElementsOf(counts.some());
                assertThat(page.tally()).isEqualTo(signals.tally(person, filter));
                assertThat(page.page().stream()
                                .mapToInt(Signals.Grouped::signals)
                                .sum())
                        .as("%s of %s", group, person.title())
                        .isEqualTo(page.tally().signals())
                        .isEqualTo(counts.of(group, null, null))
                        .isEqualTo(signals.list(person, filter, Integer.MAX_VALUE, 0)
                                .size());
                all += page.tally().signals();
            }
            SignalFilter.Group first = java.util.Arrays.stream(SignalFilter.Group.values())
                    .filter(group -> counts.of(group, null, null) > 0)
                    .findFirst()
                    .orElse(SignalFilter.Group.MINE);
            Signals.Overview unasked = signals.overview(person, null, null, null, 50, 0);
            Signals.Overview asked = signals.overview(person, first, null, null, 50, 0);
            assertThat(unasked.tally()).isEqualTo(asked.tally());
            assertThat(unasked.page()).isEqualTo(asked.page());
        }
        assertThat(all).isPositive();
        Signals.Overview none =
                signals.overview(body.leader, SignalFilter.Group.LINE, SignalKind.CAROUSEL, null, 50, 0);
        assertThat(none.tally().signals())
                .isEqualTo(
                        signals.tally(body.leader, new SignalFilter(SignalFilter.Group.LINE, SignalKind.CAROUSEL, null))
                                .signals());
        assertThat(none.counts().some())
                .as("of all kinds, whatever is shown")
                .containsExactlyInAnyOrderElementsOf(signals.counts(body.leader).some());
    }

    /// A signal about the official that rests on a limit: half of the time is gone, and nothing has begun.
    private FoundSignal neverStarted() throws Exception {
        CaseId id = given(body.department);
        make(id, body.departmentHead, new Move.Open(), new Move.Assign(body.official.id(), "chủ trì"));
        ahead(7);
        FoundSignal signal = found(id, SignalKind.NEVER_STARTED);
        status(body.official, signal);
        return signal;
    }

    private void confirmed(String code) {
        Rule rule = book.on(code, org.today()).orElseThrow();
        if (!rule.mayBind()) {
            NewRule confirmed =
                    new NewRule(code, rule.amount(), rule.says(), "Quy chế thử", LocalDate.of(2024, 1, 1), null, "thử");
            book.decide(body.deputy, book.propose(body.leader, confirmed), true, "");
        }
    }

    @Test
    void nobodyIsAskedByALimitThatNobodyHasConfirmed() throws Exception {
        FoundSignal signal = neverStarted();
        confirmed(HearingClocks.ANSWER);
        String address = "/signals/" + signal.id().value();

        Document before = page(inspector, address);
        Rule rule = book.on(SignalLimits.CODE, org.today()).orElseThrow();
        assertThat(before.select("a[href^=/hearings/new]")).isEmpty();
        assertThat(before.select(".acts a[href=/rulebook/" + rule.id().value() + "]"))
                .hasSize(1);
        assertThat(before.select("h1").text()).contains("Chưa được yêu cầu giải trình");
        assertThatExceptionOfType(UnconfirmedRuleException.class)
                .isThrownBy(() -> hearings.question(inspector, signal.id()));

        confirmed(SignalLimits.CODE);
        Document after = page(inspector, address);
        assertThat(after.select("a[href^=/hearings/new]")).hasSize(1);
        assertThat(after.select("dl.pair").text())
                .contains("cơ quan đã xác nhận giới hạn này", "Quy chế thử")
                .doesNotContain("Chưa kiểm chứng");
    }

    @Test
    void theListStandsByPersonAndOpensToTheSingleOnes() throws Exception {
        for (int i = 0; i < 2; i++) {
            status(body.principal, found(answered(Stance.NONE), SignalKind.NO_STANCE));
        }
        status(body.official, neverStarted());

        Document list = page(body.leader, "/signals");
        assertThat(list.select("h1").text()).contains("3 dấu hiệu về 2 bên, ở 3 việc", "3 dấu hiệu chưa mở");
        assertThat(list.select("tbody tr")).hasSize(2);
        org.jsoup.nodes.Element both =
                list.select("tbody tr:contains(2 dấu hiệu ở 2 việc)").first();
        assertThat(both.text()).contains("một người ở Trường THPT Thử Nghiệm").doesNotContain(body.principal.name());

        Document single = page(body.leader, both.select("a").attr("href"));
        assertThat(single.select("tbody a")).hasSize(2);
        assertThat(single.select("tbody").text()).doesNotContain(body.principal.name(), body.official.name());
        page(body.leader, single.select("tbody a").first().attr("href"));
        assertThat(page(body.leader, "/signals").select("tbody tr")).hasSize(3);
        assertThat(page(colleague, both.select("a").attr("href")).select("tbody a"))
                .isEmpty();
    }

    @Test
    void whatIsHardlyBeyondItsLimitStandsLastAndTheListJudgesAsThePageDoes() throws Exception {
        FoundSignal large = neverStarted();
        FoundSignal small = neverStarted();
        jdbc.update(
                "update analysis.signal set figure_found = figure_of + 18 * 60000 where signal_id = ?",
                small.id().value());

        List<Signals.Listed> listed =
                signals.list(body.official, new SignalFilter(SignalFilter.Group.MINE, null, null), 50, 0);
        int percent = limits.small().amount().count();
        assertThat(listed)
                .allMatch(
                        one -> one.small() == SignalLimits.isSmall(one.signal().pattern(), percent));
        assertThat(listed.stream().map(one -> one.signal().id()).toList()).containsSubsequence(large.id(), small.id());
        assertThat(listed.getLast().small()).isTrue();
        assertThat(page(inspector, "/signals/" + small.id().value())
                        .select(".points")
                        .text())
                .contains("Vượt giới hạn 18 phút", "Mức nhỏ: dưới 10%", "Con số tính đến");
        assertThat(page(inspector, "/signals/" + large.id().value())
                        .select(".points")
                        .text())
                .contains("Vượt giới hạn")
                .doesNotContain("Mức nhỏ");
    }

    @Test
    void whoGaveTheWorkThatIsTooMuchIsToldToLeaveItToTheirSuperior() throws Exception {
        for (int i = 0; i < 2; i++) {
            cases.open(
                    body.leader,
                    Opening.internal(
                            null,
                            body.body,
                            Party.of(body.school, body.principal.id()),
                            "Rà soát quy chế",
                            "báo cáo",
                            CALENDAR.plusWorkingDays(org.today(), 10)));
        }
        assertThat(cases.openWork(body.principal.id()))
                .isEqualTo(new Cases.OpenWork(2, java.util.Map.of(body.leader.id(), 2)));
        FoundSignal signal = found(answered(Stance.NONE), SignalKind.NO_STANCE);
        status(body.principal, signal);
        String address = "/signals/" + signal.id().value();
        confirmed(HearingClocks.ANSWER);
        assertThat(page(body.leader, address).select(".points").text()).contains("Có thể là biểu hiện");
        assertThat(page(body.leader, address).select(".acts a.act").eachText()).contains("Yêu cầu giải trình");
        jdbc.update(
                "update analysis.signal set against = '{\"OVERLOAD COUNT 12 5 0\"}' where signal_id = ?",
                signal.id().value());

        Document leaders = page(body.leader, address);
        assertThat(leaders.select("h1").text()).contains("2 trong 2 việc hôm nay", "nên để cấp trên trực tiếp");
        assertThat(leaders.select(".points").text()).doesNotContain("Có thể là biểu hiện");
        Document inspectors = page(inspector, address);
        assertThat(inspectors.select("h1").text()).contains("Nên xem việc, trao đổi và giúp gỡ trước");
        assertThat(inspectors.select(".points").text())
                .contains("Lúc đó có nhiều việc hơn mức thường gặp: 12 việc")
                .containsPattern("Hôm nay \\(\\d\\d/\\d\\d/\\d{4}\\) đang giữ 2 việc, trong đó " + body.leader.name()
                        + " đã giao 2 việc");
        assertThat(inspectors.select(".acts a.later[href^=/hearings/new]")).hasSize(1);
    }

    private static damlam.page.Words words() {
        return damlam.page.Words.in(java.util.Locale.of("vi"));
    }
}
