package damlam.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.Statements;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Ground;
import damlam.cases.Move;
import damlam.cases.Opening;
import damlam.cases.Outcome.Made;
import damlam.cases.Party;
import damlam.daring.Initiative;
import damlam.daring.Initiatives;
import damlam.discipline.Openings;
import damlam.discipline.ProceedingId;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.inspection.HearingClocks;
import damlam.inspection.Interests;
import damlam.inspection.Kinship;
import damlam.journal.SealedNow;
import damlam.org.Absence;
import damlam.org.Delegation;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.org.ToDo;
import damlam.org.UnitKind;
import damlam.page.Words;
import damlam.personnel.ProposalRefusedException.Reason;
import damlam.procedure.Consequence;
import damlam.procedure.Denunciations.Difficulty;
import damlam.procedure.Group;
import damlam.procedure.Matter;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.rulebook.UnconfirmedRuleException;
import damlam.whistleblowing.About;
import damlam.whistleblowing.Conducts;
import damlam.whistleblowing.NewConduct;
import damlam.whistleblowing.Protections;
import damlam.whistleblowing.Reprisals;
import damlam.whistleblowing.Stake;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Whatever is proposed about somebody has a lawful ground, two signatures and an answer of the person before
/// whoever is competent decides, and nobody else sees it.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class StaffProposalsTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    private static final String AVOIDANCE = "staff.discipline.vienChuc.avoidance";
    private static final String ROTATION = "staff.transfer.rotation";
    private static final String COMMEND = "staff.commend.daring";
    private static final String REASONS =
            "Đã xem chứng cứ, những điều có lợi và ý kiến của người được đề nghị; căn cứ đủ.";
    private static final String SECRET =
            "Lời kín về con người này, với từng sự việc, ngày và chứng cứ của từng sự việc";

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    DisciplineSource source;

    @Autowired
    StaffProposals proposals;

    @Autowired
    Documents documents;

    @Autowired
    Shields shields;

    @Autowired
    Openings openings;

    @Autowired
    Conducts conducts;

    @Autowired
    Protections protections;

    @Autowired
    Reprisals reprisals;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Interests interests;

    @Autowired
    StaffGroups groups;

    @Autowired
    ProposalsKept kept;

    @Autowired
    AfterApproval after;

    @Autowired
    ProposalRows rows;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Successors successors;

    @Autowired
    Rulebook book;

    @Autowired
    SealedNow seals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    private TestBody body;
    private CaseId work;

    @BeforeEach
    void workThatIsLate() {
        ahead(1);
        body = new TestBody(org, accounts);
        confirmed(HearingClocks.ANSWER);
        // The law on public employees is the one whose rules were read.
        isOf(body.official, StaffGroup.VIEN_CHUC);
        work = work();
    }

    private void isOf(CurrentPerson person, StaffGroup group) {
        var held = org.chart().appointmentsOf(person.id()).getFirst();
        groups.record(TestBody.SETUP, held.unit(), held.post().id(), group, "Quyết định 12/QĐ-SGDĐT");
    }

    private void ahead(int workingDays) {
        seals.all();
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), workingDays));
    }

    private CaseId work() {
        Opening opening = new Opening(
                null,
                null,
                "",
                null,
                body.body,
                Party.of(body.department),
                Opening.INTERNAL,
                "Rà soát quy chế chi tiêu",
                "báo cáo",
                CALENDAR.plusWorkingDays(org.today(), 30),
                List.of(),
                "");
        CaseId id = ((Cases.Opened.Case) cases.open(body.leader, opening)).id();
        make(id, body.official, new Move.Accept());
        return id;
    }

    private void make(CaseId id, CurrentPerson by, Move move) {
        assertThat(cases.make(id, by, move, cases.movesOf(id).size())).isInstanceOf(Made.class);
    }

    /// Two officers confirm a rule, unless others of this run did.
    private void confirmed(String code) {
        Rule rule = book.on(code, org.today()).orElseThrow();
        if (!rule.mayBind()) {
            // A makeshift of the release is confirmed on a ground of its own.
            String basis = rule.isDefault() ? "Quy chế thử" : rule.basis();
            var proposed = book.propose(
                    body.chief, new NewRule(code, rule.amount(), rule.says(), basis, rule.from(), rule.until(), "thử"));
            book.decide(body.deputy, proposed, true, "");
        }
    }

    private StaffProposals.Wanted wanted(String ground, @Nullable LocalDate talked) {
        return new StaffProposals.Wanted(
                body.official.id(),
                ground,
                org.today(),
                talked,
                SECRET,
                ground.equals(ROTATION) ? Set.of() : Set.of(work),
                body.departmentHead.id(),
                body.chief.id(),
                ground.equals(ROTATION) ? plan() : null,
                ground.startsWith("staff.transfer.") ? to() : null);
    }

    private Destination to() {
        return new Destination(body.office, "Chuyên viên", org.today().plusDays(60));
    }

    private RotationPlan plan() {
        return new RotationPlan("12/KH-" + body.sign, org.today().minusDays(30), RotationPlan.Area.FINANCE);
    }

    private ProposalId proposed(String ground) {
        return proposals.propose(body.departmentHead, wanted(ground, null));
    }

    private ProposalId signed(String ground) {
        ProposalId id = proposed(ground);
        proposals.sign(body.departmentHead, id, "");
        proposals.sign(body.chief, id, "Đủ căn cứ.");
        return id;
    }

    private static Reason refused(Runnable act) {
        try {
            act.run();
        } catch (ProposalRefusedException refused) {
            return refused.reason();
        }
        throw new AssertionError("it was not refused");
    }

    private StaffProposals.Seen seen(CurrentPerson person, ProposalId id) {
        return proposals.see(person, id).orElseThrow();
    }

    private String shown(CurrentPerson person, String address) throws Exception {
        var answer = TestBody.see(web, person, address);
        assertThat(answer.getStatus()).as(person.title() + " " + address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void twoSignThePersonIsHeardAndAnotherDecides() throws Exception {
        ProposalId id = proposed(AVOIDANCE);
        String address = "/staff/" + id.value();
        assertThat(proposals.pending(body.chief).count())
                .as("the second signer")
                .isEqualTo(1);
        assertThat(proposals.see(body.official, id)).as("not told of a draft").isEmpty();
        proposals.sign(body.departmentHead, id, "");
        assertThat(refused(() -> proposals.sign(body.departmentHead, id, "")))
                .as("nobody signs twice")
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(proposals.see(body.leader, id)).as("one signature is none").isEmpty();
        proposals.sign(body.chief, id, "");
        LocalDate hearBy = proposals
                .find(body.official, id)
                .orElseThrow()
                .proposal()
                .hearBy()
                .orElseThrow();
        assertThat(proposals.pending(body.official)).isEqualTo(new ToDo(1, hearBy));
        assertThat(Jsoup.parse(shown(body.official, "/")).select("#staff").text())
                .contains("Đề nghị về nhân sự:", Words.in(Locale.of("vi")).date(hearBy));
        assertThat(shown(body.official, address)).contains("Anh/chị được trình bày ý kiến", SECRET);
        assertThat(seen(body.leader, id).proposal().first(Step.Act.READ))
                .as("told")
                .isPresent();
        assertThat(refused(() -> proposals.decide(body.leader, id, true, 0, 0, REASONS)))
                .isEqualTo(Reason.NOT_HEARD);
        proposals.answer(body.official, id, false, "Việc chờ số liệu của trường.", List.of());
        assertThat(refused(() -> proposals.decide(body.chief, id, true, 0, 0, REASONS)))
                .as("whoever signed")
                .isEqualTo(Reason.NOT_YOURS);
        var notTheirs =
                TestBody.send(web, body.chief, post(address + "/decide").param("reasons", "Tôi thấy căn cứ chưa đủ."));
        assertThat(notTheirs.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(notTheirs.getContentAsString(StandardCharsets.UTF_8))
                        .select("main")
                        .text())
                .contains(
                        "Bước này không chờ anh/chị lúc này. Chờ " + org.chart().named(body.leader.id())
                                + " quyết định",
                        "Tôi thấy căn cứ chưa đủ.");
        var decision = post(address + "/decide").param("outcome", "approve").param("reasons", REASONS);
        assertThat(TestBody.send(web, body.leader, decision).getRedirectedUrl()).isEqualTo(address);
        assertThat(shown(body.official, address))
                .contains("Đã được chấp thuận", REASONS, "dùng làm căn cứ mở hồ sơ xử lý kỷ luật");
        assertThat(kept.differing(10)).isEmpty();
    }

    @Test
    void anApprovedProposalOpensAProceedingWithItsGroundItsPersonAndItsEvidence() throws Exception {
        make(
                work,
                body.official,
                new Move.Objection(
                        new Ground(Ground.Kind.UNLAWFUL, "Trái quy định."), CALENDAR.plusWorkingDays(org.today(), 2)));
        ProposalId id = signed(AVOIDANCE);
        String from = "/proceedings/new?proposal=" + id.value();
        assertThat(TestBody.see(web, body.leader, from).getStatus())
                .as("before it is approved")
                .isEqualTo(404);
        proposals.answer(body.official, id, false, "Việc chờ số liệu của trường.", List.of());
        proposals.decide(body.leader, id, true, 0, 0, REASONS);
        assertThat(shown(body.leader, "/staff/" + id.value())).contains(from);
        // Who proposed or signed it has no seat on the council.
        assertThat(source.involved(id.value()))
                .contains(body.departmentHead.id(), body.chief.id())
                .doesNotContain(body.official.id());
        assertThat(shown(body.official, "/staff/" + id.value())).doesNotContain(from);
        assertThat(TestBody.see(web, body.official, from).getStatus()).isEqualTo(403);
        assertThat(TestBody.see(web, body.principal, from).getStatus())
                .as("whoever is no party")
                .isEqualTo(404);
        assertThat(shown(body.leader, from))
                .contains(body.official.name(), SECRET, "Chứng cứ: việc “", "Căn cứ đề nghị: ");
        String opened = TestBody.send(web, body.leader, opening(from)).getRedirectedUrl();
        assertThat(opened).startsWith("/proceedings/");
        assertThat(shown(body.leader, opened)).contains("href=\"/staff/" + id.value());
        assertThat(shown(body.leader, "/staff/" + id.value()))
                .contains("href=\"" + opened)
                .doesNotContain(from);
        assertThat(shown(body.chief, "/staff/" + id.value()))
                .as("a signer has no part in the proceeding")
                .doesNotContain(opened);
        assertThat(TestBody.send(web, body.leader, opening(from)).getContentAsString(StandardCharsets.UTF_8))
                .contains("Đã mở việc xem xét kỷ luật");
        assertThat(reprisals.signs(body.official))
                .as("the leader to whom they objected approved it, and opened the proceeding")
                .extracting(sign -> sign.fact().what().key())
                .contains("personnel.against.approved", "discipline.against.OPEN");
        assertThat(shown(body.official, "/conduct/reprisal"))
                .contains(
                        body.leader.name() + " mở việc xem xét kỷ luật đối với anh/chị",
                        "Người mở vụ việc khai hành vi được phát hiện ngày",
                        "do họ tự ghi")
                .doesNotContain("trước đó.");
    }

    private MockHttpServletRequestBuilder opening(String from) {
        return opening(from, org.today().minusDays(1));
    }

    private MockHttpServletRequestBuilder opening(String from, LocalDate detected) {
        return post(from)
                .param("matter", "AVOIDANCE")
                .param("consequence", "LESS_SERIOUS")
                .param("breached", org.today().minusDays(3).toString())
                .param("detected", detected.toString())
                .param("words", SECRET)
                .param("do", "open");
    }

    @Test
    void silenceLetsItBeDecidedTheDayAfterTheLastAndNotBefore() {
        ProposalId id = signed(AVOIDANCE);
        int days = book.binding(HearingClocks.ANSWER, org.today()).amount().count();
        assertThat(seen(body.leader, id).proposal().hearBy()).contains(CALENDAR.plusWorkingDays(org.today(), days));
        ahead(days);
        assertThat(refused(() -> proposals.decide(body.leader, id, true, 0, 0, REASONS)))
                .as("the last day is the person’s")
                .isEqualTo(Reason.NOT_HEARD);
        ahead(1);
        proposals.decide(body.leader, id, false, 0, 0, REASONS);
        assertThat(seen(body.official, id).state()).isEqualTo(Proposal.State.ENDED);
    }

    @Test
    void onlyItsPartiesSeeItAndTheDatabaseHoldsNoWordOfIt() throws Exception {
        CurrentPerson administrator = body.person(body.office, Duty.ADMINISTRATOR, "Quản trị");
        CurrentPerson colleague = body.person(body.department, Duty.MEMBER, "Đồng nghiệp");
        ProposalId id = signed(AVOIDANCE);
        for (CurrentPerson other : List.of(administrator, colleague, body.principal, body.clerk)) {
            assertThat(TestBody.see(web, other, "/staff/" + id.value()).getStatus())
                    .as(other.title())
                    .isEqualTo(404);
            assertThat(TestBody.see(web, other, "/staff/" + id.value() + "/file.pdf")
                            .getStatus())
                    .as(other.title())
                    .isEqualTo(404);
            assertThat(proposals.list(other, 50, 0).seen()).as(other.title()).isEmpty();
        }
        assertThat(jdbc.queryForObject(
                        "select words from personnel.proposal where proposal_id = ?", String.class, id.value()))
                .startsWith("vault1:");
        assertThat(jdbc.queryForObject(
                        "select count(*) from journal.entry where text like ?", Long.class, "%" + SECRET + "%"))
                .isZero();
        try (var pdf = Loader.loadPDF(TestBody.see(web, body.official, "/staff/" + id.value() + "/file.pdf")
                .getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            SECRET,
                            "Rà soát quy chế chi tiêu",
                            "Điều có lợi cho người được đề nghị",
                            "Sổ ghi, mục số",
                            "[Đã đọc tại văn bản]")
                    .as("an address of this system says nothing on paper")
                    .doesNotContain("/record/");
        }
    }

    @Test
    void nobodyProposesOrDecidesOnWhoStandsAboveThem() throws Exception {
        CurrentPerson inspector = body.person(
                org.addUnit(
                        TestBody.SETUP,
                        "TTS" + body.sign,
                        "Thanh tra Sở",
                        UnitKind.INSPECTORATE,
                        body.body,
                        LocalDate.of(2024, 1, 1)),
                Duty.HEAD,
                "Chánh Thanh tra");
        for (CurrentPerson superior : List.of(body.leader, body.deputy)) {
            assertThat(refused(() -> proposals.propose(inspector, about(superior, SECRET))))
                    .isEqualTo(Reason.SUPERIOR);
            assertThat(shown(inspector, "/staff/new?person=" + superior.id().value()))
                    .contains("about-error", "cơ quan cấp trên quản lý người này");
        }
        assertThat(refused(() -> proposals.propose(body.leader, about(body.deputy, SECRET))))
                .as("the other deputies are no authority above a deputy")
                .isEqualTo(Reason.NO_AUTHORITY);
        assertThat(refused(() -> proposals.propose(inspector, about(body.departmentHead, "Đề xuất"))))
                .isEqualTo(Reason.NO_REASONS);
        assertThat(jdbc.queryForObject(
                        "select personnel.is_over(?, ?)",
                        Boolean.class,
                        body.leader.id().value(),
                        inspector.id().value()))
                .as("the database knows it as well")
                .isTrue();
    }

    private StaffProposals.Wanted about(CurrentPerson person, String words) {
        return new StaffProposals.Wanted(
                person.id(),
                COMMEND,
                org.today(),
                null,
                words,
                Set.of(),
                body.principal.id(),
                body.chief.id(),
                null,
                null);
    }

    @Test
    void whoeverComesToStandInBecomesAPartyByThat() {
        ProposalId id = signed(AVOIDANCE);
        isAway(body.leader);
        CurrentPerson late = body.person(body.body, Duty.DEPUTY, "Phó Giám đốc mới");
        String theirs = "select count(*) from personnel.party where person_id = "
                + late.id().value();
        assertThat(proposals.list(late, 50, 0).seen()).hasSize(1);
        assertThat(proposals.pending(late).count())
                .as("whom it is about still has time to answer")
                .isZero();
        assertThat(jdbc.queryForObject(theirs, Long.class))
                .as("a look at the list")
                .isZero();
        assertThat(proposals.see(late, id)).isPresent();
        assertThat(jdbc.queryForObject(theirs, Long.class)).as("who opened it").isEqualTo(1);
        CurrentPerson related = body.person(body.body, Duty.DEPUTY, "Phó Giám đốc khác");
        interests.declare(related, body.official.id(), Kinship.SIBLING);
        assertThat(proposals.list(related, 50, 0).seen()).isEmpty();
        assertThat(proposals.see(related, id)).isEmpty();
        assertThat(kept.differing(10)).isEmpty();
    }

    @Test
    void listsAndDesksTakeAsManyStatementsForManyProposalsAsForFew() throws Exception {
        for (int i = 0; i < 3; i++) {
            wished(i);
        }
        List<CurrentPerson> all = List.of(body.leader, body.departmentHead, body.deputy);
        isAway(body.leader);
        for (CurrentPerson each : all) {
            list(each);
        }
        List<Integer> lists = new ArrayList<>();
        List<Integer> desks = new ArrayList<>();
        for (CurrentPerson each : all) {
            lists.add(list(each));
            desks.add(desk(each));
        }
        for (int i = 3; i < 30; i++) {
            wished(i);
        }
        CurrentPerson late = body.person(body.body, Duty.DEPUTY, "Phó Giám đốc mới");
        list(late);
        for (int i = 0; i < all.size(); i++) {
            assertThat(list(all.get(i))).isEqualTo(lists.get(i)).isLessThanOrEqualTo(15);
            // Whoever stands in asks once more: whether the head may decide.
            assertThat(desk(all.get(i))).isEqualTo(desks.get(i)).isLessThanOrEqualTo(7);
        }
        assertThat(desk(late)).as("who is no party yet").isLessThanOrEqualTo(7);
        assertThat(proposals.pending(late).count()).isEqualTo(30);
        assertThat(proposals.pending(body.leader).count()).isEqualTo(30);
        assertThat(desk(body.clerk)).as("nothing is theirs").isEqualTo(1);
        for (int i = 30; i < 52; i++) {
            wished(i);
        }
        var first = Jsoup.parse(shown(body.leader, "/staff"));
        assertThat(first.select("ul.items > li")).hasSize(50);
        assertThat(first.select("h1").text()).matches("Có 52 đề nghị chờ anh/chị .*; .*ngày \\d{2}/.*");
        String next = first.expectFirst(".pager a[rel=next]").attr("href");
        assertThat(Jsoup.parse(shown(body.leader, next)).select("ul.items > li"))
                .hasSize(2);
    }

    /// Somebody else is to be commended, and wants it.
    private void wished(int no) {
        CurrentPerson about = body.person(body.department, Duty.MEMBER, "Chuyên viên " + no);
        ProposalId id = proposals.propose(
                body.departmentHead,
                new StaffProposals.Wanted(
                        about.id(),
                        COMMEND,
                        org.today(),
                        null,
                        SECRET,
                        Set.of(work),
                        body.departmentHead.id(),
                        body.chief.id(),
                        null,
                        null));
        proposals.sign(body.departmentHead, id, "");
        proposals.sign(body.chief, id, "");
        proposals.answer(about, id, true, "", List.of());
    }

    private int list(CurrentPerson person) throws Exception {
        return Statements.during(() -> TestBody.see(web, person, "/staff")).size();
    }

    private int desk(CurrentPerson person) throws Exception {
        return Statements.during(() -> proposals.pending(person)).size();
    }

    @Test
    void whoIsRelatedOrHasAPartNeitherSignsNorDecides() {
        interests.declare(body.chief, body.official.id(), Kinship.SIBLING);
        assertThat(refused(() -> proposed(AVOIDANCE))).as("a sibling signs").isEqualTo(Reason.SIGNERS);
        StaffProposals.Wanted twice = new StaffProposals.Wanted(
                body.official.id(),
                AVOIDANCE,
                org.today(),
                null,
                "x",
                Set.of(work),
                body.clerk.id(),
                body.clerk.id(),
                null,
                null);
        assertThat(refused(() -> proposals.propose(body.departmentHead, twice)))
                .as("one hand is no two")
                .isEqualTo(Reason.SIGNERS);
        make(
                work,
                body.official,
                new Move.Submit(Party.of(body.department, body.departmentHead.id()), "Xong.", List.of()));
        StaffProposals.Wanted party = new StaffProposals.Wanted(
                body.official.id(),
                AVOIDANCE,
                org.today(),
                null,
                "x",
                Set.of(work),
                body.departmentHead.id(),
                body.clerk.id(),
                null,
                null);
        assertThat(refused(() -> proposals.propose(body.departmentHead, party)))
                .as("the evidence was handed to them")
                .isEqualTo(Reason.FIRST_SIGNER);
        assertThat(refused(() -> proposals.propose(body.principal, party)))
                .as("a rival of another unit")
                .isEqualTo(Reason.NOT_YOUR_STAFF);
        assertThat(refused(() -> proposals.propose(body.official, party))).isEqualTo(Reason.NOT_YOUR_STAFF);
    }

    private void isAway(CurrentPerson person) {
        org.recordAbsence(
                TestBody.SETUP,
                new Absence(person.id(), org.today(), org.today().plusDays(9), "Đi công tác"));
    }

    private void isBack(CurrentPerson person) {
        org.endAbsence(
                TestBody.SETUP, org.chart().absenceOf(person.id()).orElseThrow().id(), org.today());
    }

    private ProposalId answered(String ground) {
        ProposalId id = signed(ground);
        proposals.answer(body.official, id, false, "Đã rõ.", List.of());
        return id;
    }

    /// As the program and the rows have it; whoever stands above, whoever proposed it, and the person are there too.
    private void decides(ProposalId id, CurrentPerson... who) {
        for (CurrentPerson each : List.of(body.leader, body.deputy, body.departmentHead, body.official, body.chief)) {
            Long rows = jdbc.queryForObject(
                    "select personnel.decides_for(?, ?)", Long.class, each.id().value(), id.value());
            assertThat(rows != null).as(each.title()).isEqualTo(List.of(who).contains(each));
            assertThat(proposals
                            .find(each, id)
                            .filter(StaffProposals.Seen::mayDecide)
                            .isPresent())
                    .as(each.title())
                    .isEqualTo(rows != null);
        }
    }

    @Test
    void whatWaitsForTheHeadIsADeputysOnlyInTheirPlace() throws Exception {
        ProposalId id = answered(AVOIDANCE);
        String address = "/staff/" + id.value();
        decides(id, body.leader);
        assertThat(proposals.pending(body.deputy).count()).isZero();
        assertThat(proposals.see(body.deputy, id)).as("beside the head").isEmpty();

        isAway(body.leader);
        decides(id, body.leader, body.deputy);
        assertThat(proposals.pending(body.deputy).count()).isEqualTo(1);
        assertThat(shown(body.deputy, address)).contains("Anh/chị quyết định thay", "value=\"approve\"");

        isBack(body.leader);
        decides(id, body.leader);
        assertThat(TestBody.see(web, body.deputy, address).getStatus())
                .as("its further course is the head's")
                .isEqualTo(404);
        assertThat(sees(body.deputy, id)).isFalse();
        assertThat(shown(body.deputy, "/staff")).doesNotContain(address + "\"");
        assertThat(refused(() -> proposals.decide(body.deputy, id, true, 0, 0, REASONS)))
                .isEqualTo(Reason.NOT_SEEN);
        assertThat(refused(() -> after.goOn(body.deputy, id, REASONS))).isEqualTo(Reason.NOT_SEEN);
    }

    /// By the rules on rows.
    private boolean sees(CurrentPerson person, ProposalId id) {
        SecurityContext signedIn = SecurityContextHolder.createEmptyContext();
        signedIn.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(signedIn);
        try {
            return !jdbc.queryForList(
                            "select proposal_id from personnel.proposal where proposal_id = ?", Long.class, id.value())
                    .isEmpty();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void whoDecidedInAHeadsPlaceGoesOnReadingItAndWhoTookNoStepDoesNot() throws Exception {
        ProposalId id = answered(AVOIDANCE);
        isAway(body.leader);
        proposals.decide(body.deputy, id, false, 0, 0, REASONS);
        assertThat(proposals.see(body.deputy, id)).isPresent();
        assertThat(sees(body.deputy, id)).isTrue();
        ProposalId looked = answered(AVOIDANCE);
        assertThat(proposals.see(body.deputy, looked)).isPresent();
        isBack(body.leader);
        assertThat(seen(body.deputy, id).mayDecide()).isFalse();
        assertThat(sees(body.deputy, id)).isTrue();
        for (String of : List.of("", "/file.pdf")) {
            assertThat(TestBody.see(web, body.deputy, "/staff/" + id.value() + of)
                            .getStatus())
                    .isEqualTo(200);
        }
        assertThat(proposals.see(body.deputy, looked)).isEmpty();
        assertThat(sees(body.deputy, looked)).isFalse();
        assertThat(proposals.see(body.leader, id)).isPresent();
        assertThat(jdbc.queryForObject(
                        "select count(*) from journal.entry where person_id = ? and subject = ?",
                        Long.class,
                        body.deputy.id().value(),
                        "proposal:" + id.value()))
                .as("what they did is theirs")
                .isPositive();
    }

    @Test
    void whoeverProposedItIsNotToldThatTheyCouldDecideIt() throws Exception {
        ProposalId id = proposals.propose(body.deputy, wanted(AVOIDANCE, null));
        List<PersonId> signers = seen(body.deputy, id).proposal().signers();
        List.of(body.deputy, body.chief, body.departmentHead).stream()
                .filter(person -> signers.contains(person.id()))
                .forEach(person -> proposals.sign(person, id, "Đủ căn cứ."));
        proposals.answer(body.official, id, false, "Đã rõ.", List.of());
        assertThat(shown(body.deputy, "/staff/" + id.value()))
                .contains("Chờ " + org.chart().named(body.leader.id()) + " quyết định")
                .doesNotContain("anh/chị quyết định thay");
    }

    @Test
    void aDecisionInTheHeadsPlaceSaysSo() throws Exception {
        ProposalId id = answered(AVOIDANCE);
        isAway(body.leader);
        proposals.decide(body.deputy, id, false, 0, 0, REASONS);
        Step decided = seen(body.leader, id).proposal().first(Step.Act.DENIED).orElseThrow();
        assertThat(decided.by()).isEqualTo(body.deputy.id());
        assertThat(decided.inNameOf()).isEqualTo(body.leader.id());
        assertThat(shown(body.leader, "/staff/" + id.value()))
                .contains("Phó Giám đốc Hư Cấu, thay Giám đốc Hư Cấu, không chấp thuận");
        assertThat(kept.differing(10)).isEmpty();
    }

    /// What the pages would refuse is refused by the rules on rows as well.
    @Test
    void theDatabaseTakesADecisionOfADeputyOnlyInTheHeadsPlaceWhichItNames() {
        ProposalId id = answered(AVOIDANCE);
        isAway(body.leader);
        seen(body.deputy, id);
        assertThatThrownBy(() -> writes(body.deputy, id, null))
                .as("in whose place is not said")
                .isInstanceOf(DataAccessException.class);
        writes(body.deputy, id, body.leader);
        isBack(body.leader);
        assertThatThrownBy(() -> writes(body.deputy, id, body.leader)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> writes(body.deputy, id, null)).isInstanceOf(DataAccessException.class);
        writes(body.leader, id, null);
    }

    /// Past the program, and taken back: it is in no journal.
    private void writes(CurrentPerson by, ProposalId id, @Nullable CurrentPerson head) {
        SecurityContext signedIn = SecurityContextHolder.createEmptyContext();
        signedIn.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(by, null, List.of()));
        SecurityContextHolder.setContext(signedIn);
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                status.setRollbackOnly();
                rows.insert(
                        new Step(
                                id,
                                99,
                                Step.Act.DENIED,
                                null,
                                0,
                                0,
                                "",
                                by.id(),
                                head == null ? null : head.id(),
                                clock.instant()),
                        "x");
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void aDeputyToWhomStaffIsDelegatedDecidesAndAnotherDoesNot() {
        CurrentPerson other = body.person(body.body, Duty.DEPUTY, "Phó Giám đốc thứ hai");
        ProposalId id = answered(AVOIDANCE);
        org.delegate(
                TestBody.SETUP,
                Delegation.ofStaff(
                        body.leader.id(),
                        body.deputy.id(),
                        body.body,
                        org.today(),
                        org.today().plusDays(9),
                        "8/GUQ"));
        decides(id, body.leader, body.deputy);
        isAway(body.leader);
        assertThat(proposals.see(other, id)).as("another was named").isEmpty();
        proposals.decide(body.deputy, id, false, 0, 0, REASONS);
    }

    @Test
    void whereTheHeadMayNotDecideItIsTheDeputiesOwn() {
        ProposalId id = answered(AVOIDANCE);
        interests.declare(body.leader, body.official.id(), Kinship.UNCLE_OR_AUNT);
        assertThat(proposals.pending(body.deputy).count()).isEqualTo(1);
        proposals.decide(body.deputy, id, false, 0, 0, REASONS);
        assertThat(seen(body.deputy, id)
                        .proposal()
                        .first(Step.Act.DENIED)
                        .orElseThrow()
                        .inNameOf())
                .isNull();
    }

    /// What was approved before the head went away is carried on by whoever stands in.
    @Test
    void whoeverStandsInOpensTheProceedingThatTheHeadApproved() throws Exception {
        ProposalId id = answered(AVOIDANCE);
        proposals.decide(body.leader, id, true, 0, 0, REASONS);
        assertThat(after.pending(body.deputy).ids()).isEmpty();
        isAway(body.leader);
        assertThat(after.pending(body.deputy).ids()).containsExactly(id);
        assertThat(shown(body.deputy, "/staff/" + id.value())).contains("/proceedings/new?proposal=" + id.value());
    }

    @Test
    void aRelationDeclaredSinceTakesTheDecisionAway() {
        ProposalId id = signed(AVOIDANCE);
        proposals.answer(body.official, id, false, "Đã rõ.", List.of());
        interests.declare(body.leader, body.official.id(), Kinship.UNCLE_OR_AUNT);
        assertThat(refused(() -> proposals.decide(body.leader, id, true, 0, 0, REASONS)))
                .isEqualTo(Reason.NOT_YOURS);
        proposals.decide(body.deputy, id, false, 0, 0, REASONS);
    }

    /// The rules of the law on public employees were read, those on civil servants were not: whoever chose
    /// the wrong law went round the gate.
    @Test
    void nobodyIsHeldByALawTheyDoNotFallUnder() throws Exception {
        CurrentPerson officer = body.person(body.department, Duty.MEMBER, "Công chức");
        String address = "/staff/new?person=" + officer.id().value();
        assertThat(offered(address))
                .contains("staff.discipline.congChuc.avoidance", ROTATION, COMMEND)
                .doesNotContain(AVOIDANCE, "staff.remove.", "staff.transfer.secondment");
        Rule talk = book.on("removal.propose", org.today()).orElseThrow();
        assertThat(shown(body.departmentHead, address))
                .contains("Công chức, theo chức danh Công chức và loại đơn vị")
                .contains("Trao đổi và đề xuất trong " + talk.amount().count() + " ngày làm việc kể từ ngày xác lập")
                .contains("Thời hạn trao đổi, đề xuất miễn nhiệm và thời hạn xử lý kỷ luật tính từ ngày này");
        var form = post(address)
                .param("ground", AVOIDANCE)
                .param("established", org.today().toString())
                .param("words", "Lời đang viết")
                .param("cases", String.valueOf(work.value()))
                .param("first", String.valueOf(body.clerk.id().value()))
                .param("second", String.valueOf(body.chief.id().value()));
        assertThat(TestBody.send(web, body.departmentHead, form).getContentAsString(StandardCharsets.UTF_8))
                .contains("ground-error", "không dành cho người giữ chức danh này", "Lời đang viết");
        CurrentPerson teacher = body.person(body.school, Duty.MEMBER, "Giáo viên");
        assertThat(proposals.grounds(teacher.id()))
                .extracting(Rule::code)
                .contains(AVOIDANCE)
                .doesNotContain("staff.discipline.congChuc.avoidance");
        isOf(teacher, StaffGroup.NGUOI_LAO_DONG);
        assertThat(proposals.grounds(teacher.id())).extracting(Rule::code).doesNotContain(AVOIDANCE);
    }

    @Test
    void aProceedingFromAProposalIsOpenedByThePersonsLawAndNotLaterThanItsGround() throws Exception {
        ProposalId id = signed(AVOIDANCE);
        proposals.answer(body.official, id, false, "Việc chờ số liệu của trường.", List.of());
        ahead(1);
        proposals.decide(body.leader, id, true, 0, 0, REASONS);
        String from = "/proceedings/new?proposal=" + id.value();
        assertThat(shown(body.leader, from)).contains("Viên chức, chức danh").doesNotContain("name=\"group\"");
        assertThat(TestBody.send(web, body.leader, opening(from, org.today()))
                        .getContentAsString(StandardCharsets.UTF_8))
                .as("found after the ground was established")
                .contains("detected-error");
        isOf(body.official, StaffGroup.CONG_CHUC);
        assertThat(TestBody.send(web, body.leader, opening(from, org.today()))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Công chức, chức danh", "Nghị định 172/2025/NĐ-CP");
    }

    @Test
    void anUnconfirmedGroundActsOnNobody() throws Exception {
        String unread = "staff.discipline.congChuc.avoidance";
        isOf(body.official, StaffGroup.CONG_CHUC);
        assertThatExceptionOfType(UnconfirmedRuleException.class).isThrownBy(() -> proposed(unread));
        var form = post("/staff/new?person=" + body.official.id().value())
                .param("ground", unread)
                .param("established", org.today().toString())
                .param("words", "Lời đang viết")
                .param("cases", String.valueOf(work.value()))
                .param("first", String.valueOf(body.departmentHead.id().value()))
                .param("second", String.valueOf(body.chief.id().value()));
        assertThat(TestBody.send(web, body.departmentHead, form).getContentAsString(StandardCharsets.UTF_8))
                .contains("ground-error", "chưa được xác nhận", "Lời đang viết");
        assertThat(refused(() -> proposed("staff.discipline.none"))).isEqualTo(Reason.NO_GROUND);
    }

    @Test
    void aDenouncerUnderProtectionIsNotMovedButByThePlanAndNobodyLearnsWhy() throws Exception {
        CurrentPerson inspector = body.person(
                org.addUnit(
                        TestBody.SETUP,
                        "TTR" + body.sign,
                        "Thanh tra Sở",
                        UnitKind.INSPECTORATE,
                        body.body,
                        LocalDate.of(2024, 1, 1)),
                Duty.HEAD,
                "Chánh Thanh tra");
        String replace = "staff.replace.directive";
        confirmed(replace);
        assertThat(refused(() ->
                        shields.protect(body.departmentHead, body.official.id(), org.today(), null, "Quyết định số 7")))
                .isEqualTo(Reason.NOT_YOURS);
        body.register(documents, Direction.OUTGOING, plan().number(), "Kế hoạch chuyển đổi vị trí công tác");
        ahead(1);
        shields.protect(inspector, body.official.id(), org.today(), null, "Quyết định số 7");
        ProposalId id = signed(replace);
        proposals.answer(body.official, id, false, "Tôi không đồng ý.", List.of());
        assertThat(refused(() -> proposals.decide(body.leader, id, true, 0, 0, REASONS)))
                .as("only whoever approves learns that the law forbids it, and not why")
                .isEqualTo(Reason.PROTECTED);
        proposals.decide(body.leader, id, false, 0, 0, REASONS);
        ProposalId planned = signed(ROTATION);
        proposals.answer(body.official, planned, false, "Tôi đồng ý.", List.of());
        proposals.decide(body.leader, planned, true, 0, 0, REASONS);
        proposed(COMMEND);
        assertThat(shown(body.departmentHead, "/staff/shields")).doesNotContain("Chuyên viên Hư Cấu");
        assertThat(shown(
                        body.departmentHead,
                        "/staff/new?person=" + body.official.id().value()))
                .doesNotContain("tố cáo đang");
        assertThat(shields.seenBy(inspector)).hasSize(1);
        assertThat(kept.differing(10)).isEmpty();
    }

    /// The report stays sealed: whoever proposes and signs learns nothing, and whoever approves only that it
    /// may not be.
    @Test
    void whoseSealedReportWasAcceptedAsADenunciationIsNotMoved() throws Exception {
        CurrentPerson inspector = body.person(
                org.addUnit(
                        TestBody.SETUP,
                        "TTR" + body.sign,
                        "Thanh tra Sở",
                        UnitKind.INSPECTORATE,
                        body.body,
                        LocalDate.of(2024, 1, 1)),
                Duty.HEAD,
                "Chánh Thanh tra");
        String replace = "staff.replace.directive";
        confirmed(replace);
        var report = conducts.report(
                body.official,
                new NewConduct(
                        About.of(body.departmentHead.id()), Stake.AFFECTED, "Giữ hồ sơ ba tuần.", "", List.of()));
        protections.denounce(inspector, report, "Nêu hành vi vi phạm cụ thể.");
        protections.accept(body.leader, report, org.today(), Difficulty.ORDINARY);
        ProposalId id = signed(replace);
        proposals.answer(body.official, id, false, "Tôi không đồng ý.", List.of());
        String answer = TestBody.send(
                        web,
                        body.leader,
                        post("/staff/" + id.value() + "/decide")
                                .param("outcome", "approve")
                                .param("reasons", REASONS))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer)
                .contains("Pháp luật chưa cho phép đề nghị việc này đối với người này lúc này", REASONS)
                .doesNotContain("tố cáo đang");
        ProposalId planned = signed(ROTATION);
        proposals.answer(body.official, planned, false, "Tôi đồng ý.", List.of());
        assertThat(shown(body.leader, "/staff/" + planned.value())).contains("không tìm thấy trong sổ văn bản");
        assertThat(refused(() -> proposals.decide(body.leader, planned, true, 0, 0, REASONS)))
                .as("a number that nobody registered is no plan")
                .isEqualTo(Reason.PROTECTED);
        body.register(documents, Direction.OUTGOING, plan().number(), "Kế hoạch chuyển đổi vị trí công tác");
        assertThat(shown(body.leader, "/staff/" + planned.value())).doesNotContain("không tìm thấy trong sổ");
        assertThat(refused(() -> proposals.decide(body.leader, planned, true, 0, 0, REASONS)))
                .as("nor one that came after the report, whatever day is written on it")
                .isEqualTo(Reason.PROTECTED);
        proposals.withdraw(body.departmentHead, planned, "Kế hoạch có sau.");
        protections.end(inspector, report, org.today(), "Đã giải quyết xong.");
        ahead(1);
        proposals.decide(body.leader, id, true, 0, 0, REASONS);
    }

    /// Whom somebody reported might else propose something about each of their staff and see of whom it is taken
    /// otherwise.
    @Test
    void whoeverDraftsSeesAndGetsTheSameWithAndWithoutASealedReport() throws Exception {
        CurrentPerson inspector = body.person(
                org.addUnit(
                        TestBody.SETUP,
                        "TTR" + body.sign,
                        "Thanh tra Sở",
                        UnitKind.INSPECTORATE,
                        body.body,
                        LocalDate.of(2024, 1, 1)),
                Duty.HEAD,
                "Chánh Thanh tra");
        String replace = "staff.replace.directive";
        confirmed(replace);
        for (String ground : List.of(replace, ROTATION, AVOIDANCE)) {
            ProposalId without = proposed(ground);
            String before = drafted(without);
            proposals.withdraw(body.departmentHead, without, "thử");
            conducts.report(
                    body.official,
                    new NewConduct(
                            About.of(body.departmentHead.id()), Stake.AFFECTED, "Giữ hồ sơ ba tuần.", "", List.of()));
            shields.protect(inspector, body.official.id(), org.today(), null, "Quyết định số 7");
            ProposalId with = proposed(ground);
            assertThat(drafted(with)).as(ground).isEqualTo(before);
            Proposal made = seen(body.departmentHead, with).proposal();
            assertThat(made.escalated()).isFalse();
            assertThat(made.authority())
                    .isEqualTo(seen(body.departmentHead, without).proposal().authority());
            shields.seenBy(inspector).forEach(shield -> shields.end(inspector, shield.id()));
        }
    }

    /// What the drafter sees, but for numbers and tokens that differ from page to page.
    /// With the receipts of all acts, whenever they would have been sealed.
    private String drafted(ProposalId id) throws Exception {
        seals.all();
        return shown(body.departmentHead, "/staff/" + id.value())
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("(/staff/|staff-|số )" + id.value() + "\\b", "$1N")
                .replaceAll("\\d\\d:\\d\\d", "");
    }

    /// Whoever decides and has a part in a proceeding on the same person reads it there; where the rule is
    /// confirmed, they move nobody meanwhile. Who has no part learns nothing.
    @Test
    void whoStandsInAProceedingIsNotMovedByWhoeverHasAPartInIt() throws Exception {
        String rule = "staff.considered.vienChuc";
        ProposalId moved = signed(ROTATION);
        ProposalId praised = signed(COMMEND);
        proposals.answer(body.official, moved, false, "Tôi xin ở lại.", List.of());
        proposals.answer(body.official, praised, true, "Tôi muốn.", List.of());
        String address = "/staff/" + moved.value();
        String warning = "Người này đang được xem xét xử lý kỷ luật";
        assertThat(shown(body.leader, address)).doesNotContain(warning);
        ProceedingId proceeding = openings.open(
                body.leader,
                new damlam.discipline.Opening(
                        body.official.id(),
                        Group.VIEN_CHUC,
                        false,
                        false,
                        Matter.AVOIDANCE,
                        Consequence.LESS_SERIOUS,
                        org.today().minusDays(20),
                        org.today().minusDays(5),
                        null,
                        null,
                        false,
                        "15/KL-TTr",
                        org.today()),
                null,
                "Không thực hiện nhiệm vụ được giao trong ba tháng mà không có lý do chính đáng.",
                "Văn bản phân cấp số 5/QĐ-SGDĐT");
        String page = shown(body.leader, address);
        assertThat(page)
                .contains(warning, "href=\"/proceedings/" + proceeding.value() + "\"")
                .contains("Luật Viên chức 129/2025/QH15", "chưa được xác nhận trong hệ thống nên chưa chặn")
                .contains("value=\"approve\"");
        assertThat(shown(body.leader, "/staff/" + praised.value()))
                .contains(warning)
                .doesNotContain("129/2025/QH15");
        assertThat(TestBody.see(web, body.deputy, address).getStatus())
                .as("beside the head")
                .isEqualTo(404);
        assertThat(shown(body.departmentHead, address)).doesNotContain(warning, "/proceedings/");

        confirmed(rule);
        assertThat(shown(body.leader, address))
                .contains("Chỉ đồng ý được sau khi vụ việc kết thúc", "129/2025/QH15")
                .doesNotContain("value=\"approve\"");
        StaffProposals.PlanSeen plan = new StaffProposals.PlanSeen(true, List.of());
        assertThat(refused(() -> proposals.decide(body.leader, moved, true, 0, 0, REASONS, plan)))
                .isEqualTo(Reason.CONSIDERED);
        proposals.decide(body.leader, praised, true, 0, 0, REASONS);
        isAway(body.leader);
        assertThat(shown(body.deputy, address))
                .as("who decides in the head’s place does so in the proceeding as well")
                .contains(warning)
                .doesNotContain("value=\"approve\"");
        proposals.decide(body.leader, moved, false, 0, 0, REASONS);
    }

    @Test
    void pregnancyForbidsASecondmentAndIllnessAsksForTheNextAbove() {
        String secondment = "staff.transfer.secondment";
        confirmed(secondment);
        shields.tell(body.official, Shield.Kind.PREGNANT, org.today(), null, "Giấy xác nhận số 5");
        assertThat(refused(() -> proposed(secondment))).isEqualTo(Reason.PROTECTED);
        long shield = shields.seenBy(body.official).getFirst().id();
        shields.end(body.departmentHead, shield);
        assertThat(refused(() -> proposed(secondment)))
                .as("only the person takes it back")
                .isEqualTo(Reason.PROTECTED);
        shields.end(body.official, shield);
        proposed(secondment);
        shields.tell(body.official, Shield.Kind.ILLNESS, org.today(), null, "Giấy xác nhận số 5");
        assertThat(refused(() -> proposed(AVOIDANCE))).isEqualTo(Reason.PROTECTED);
        ProposalId moved = signed(ROTATION);
        assertThat(seen(body.leader, moved).proposal().escalated()).isTrue();
        assertThat(proposals.see(body.deputy, moved)).as("the head in person").isEmpty();
    }

    @Test
    void protectionThatBeginsWhileItIsSignedStopsIt() {
        ProposalId id = proposed(AVOIDANCE);
        proposals.sign(body.departmentHead, id, "");
        shields.tell(body.official, Shield.Kind.ILLNESS, org.today(), null, "Giấy xác nhận số 5");
        assertThat(refused(() -> proposals.sign(body.chief, id, ""))).isEqualTo(Reason.PROTECTED);
    }

    @Test
    void whatLooksLikeReprisalIsNamedAndGoesToTheHeadAbove() throws Exception {
        assertThat(seen(body.departmentHead, proposed(ROTATION)).proposal().escalated())
                .isFalse();
        assertThat(refused(() -> proposed(ROTATION))).as("a form sent twice").isEqualTo(Reason.PROPOSED_ALREADY);
        proposals.withdraw(
                body.departmentHead,
                proposals
                        .list(body.departmentHead, 50, 0)
                        .seen()
                        .getFirst()
                        .proposal()
                        .id(),
                "Lập lại.");
        initiatives.register(
                body.official,
                new Initiatives.Wanted(
                        Initiative.Kind.PROPOSAL, "Bỏ một khâu duyệt", "Khâu này trùng.", null, null, List.of()));
        ProposalId id = signed(ROTATION);
        assertThat(seen(body.leader, id).proposal().looksLikeReprisal()).isTrue();
        assertThat(proposals.see(body.deputy, id)).isEmpty();
        assertThat(shown(body.leader, "/staff/" + id.value()))
                .contains("Sự kiện gần đây giữa hai người", "mà đơn vị của người đề nghị phải trả lời")
                .doesNotContain("trả thù", "trù dập người");
        ProposalId praise = proposed(COMMEND);
        assertThat(shown(body.chief, "/staff/" + praise.value()))
                .as("praise is not made to look suspect")
                .doesNotContain("Sự kiện gần đây giữa hai người");
    }

    @Test
    void whatSpeaksForThePersonIsSearchedWithTheSameEffort() throws Exception {
        make(
                work,
                body.official,
                new Move.Objection(
                        new Ground(Ground.Kind.UNLAWFUL, "Trái quy định."), CALENDAR.plusWorkingDays(org.today(), 2)));
        make(work, body.leader, new Move.Decide("Làm theo quy định."));
        CaseId done = work();
        make(done, body.official, new Move.Submit(Party.of(body.department), "Đã xong.", List.of()));
        make(done, body.departmentHead, new Move.Approve("Đạt."));
        org.recordAbsence(
                TestBody.SETUP,
                new Absence(
                        body.official.id(),
                        org.today().minusDays(9),
                        org.today().minusDays(4),
                        "phép"));
        ProposalId id = proposed(AVOIDANCE);
        assertThat(seen(body.chief, id).proposal().facts())
                .extracting(Fact::what)
                .contains(Fact.What.OBJECTED, Fact.What.ON_TIME, Fact.What.WORKLOAD, Fact.What.AWAY);
        assertThat(shown(body.chief, "/staff/" + id.value()))
                .contains("đã kiến nghị lại trong việc", "đúng hạn trong một năm: 1/1", "5 ngày");
        var page = Jsoup.parse(shown(body.chief, "/staff/" + id.value()));
        assertThat(page.select("section[aria-labelledby=favour-h]").text())
                .as("what counts on neither side is not in favour")
                .contains("đã kiến nghị lại")
                .doesNotContain("đúng hạn trong một năm", "Đang giữ việc", "Vắng mặt");
        assertThat(page.select("#work").text()).contains("đúng hạn trong một năm: 1/1", "Đang giữ việc", "Vắng mặt");
    }

    @Test
    void whoDecidesWaitsForTheAnswerAndIsToldSo() throws Exception {
        ProposalId id = signed(COMMEND);
        LocalDate until = seen(body.leader, id).proposal().hearBy().orElseThrow();
        assertThat(Jsoup.parse(shown(body.leader, "/staff/" + id.value()))
                        .select("h1")
                        .text())
                .contains("Chờ " + org.chart().named(body.official.id()) + " trả lời đến hết ngày "
                        + Words.in(Locale.of("vi")).date(until));
        assertThat(shown(body.leader, "/staff/" + id.value())).doesNotContain("/decide");
        assertThat(seen(body.leader, id).mine()).isFalse();
        ahead(6);
        var late = Jsoup.parse(shown(body.leader, "/staff/" + id.value()));
        assertThat(late.select("h1").text()).contains("chỉ có thể không chấp thuận");
        assertThat(late.select("[name=outcome]").eachAttr("value")).containsExactly("deny");
        assertThat(refused(() -> proposals.decide(body.leader, id, true, 0, 0, REASONS)))
                .isEqualTo(Reason.NOT_WISHED);
        proposals.decide(body.leader, id, false, 0, 0, REASONS);
    }

    @Test
    void aRotationFollowsAPublishedPlanAndHoldsNoWorkAgainstAnybody() throws Exception {
        String address = "/staff/new?person=" + body.official.id().value();
        for (int i = 0; i < 3; i++) {
            var form = post(address)
                    .param("ground", ROTATION)
                    .param("established", org.today().toString())
                    .param("words", "Đến hạn chuyển đổi")
                    .param("planArea", "FINANCE")
                    .param("toUnit", String.valueOf(body.office.value()))
                    .param("toPost", "Chuyên viên")
                    .param("toFrom", org.today().plusDays(60).toString())
                    .param("first", String.valueOf(body.departmentHead.id().value()))
                    .param("second", String.valueOf(body.chief.id().value()));
            if (i > 0) {
                form.param("planNo", "12/KH-SGDĐT")
                        .param("planDay", org.today().plusDays(i == 1 ? 1 : 0).toString());
            }
            if (i == 2) {
                form.param("cases", String.valueOf(work.value()));
            }
            String page = TestBody.send(web, body.departmentHead, form).getContentAsString(StandardCharsets.UTF_8);
            assertThat(page)
                    .contains(i == 0 ? "planNo-error" : i == 1 ? "planDay-error" : "cases-error", "Đến hạn chuyển đổi")
                    .doesNotContain("words-error");
        }
        ProposalId id = proposed(ROTATION);
        assertThat(shown(body.chief, "/staff/" + id.value()))
                .contains(
                        plan().number() + ", công khai ngày ",
                        "tài chính công",
                        "Chuyên viên, Văn phòng Sở, dự kiến từ ngày");
        assertThat(kept.differing(10)).isEmpty();
        StaffProposals.Wanted without = new StaffProposals.Wanted(
                body.official.id(),
                ROTATION,
                org.today(),
                null,
                "x",
                Set.of(),
                body.departmentHead.id(),
                body.chief.id(),
                null,
                null);
        assertThat(refused(() -> proposals.propose(body.departmentHead, without)))
                .isEqualTo(Reason.PLAN);
    }

    @Test
    void nobodyIsCommendedWhoDoesNotWantIt() throws Exception {
        ProposalId id = signed(COMMEND);
        assertThat(refused(() -> proposals.decide(body.leader, id, true, 0, 0, REASONS)))
                .isEqualTo(Reason.NOT_HEARD);
        assertThat(TestBody.send(
                                web,
                                body.official,
                                post("/staff/" + id.value() + "/answer").param("wished", "yes"))
                        .getStatus())
                .isEqualTo(302);
        proposals.decide(body.leader, id, true, 0, 0, REASONS);
        ProposalId other = signed(COMMEND);
        proposals.answer(body.official, other, false, "Xin nhường đồng nghiệp.", List.of());
        assertThat(seen(body.leader, other).state()).isEqualTo(Proposal.State.ENDED);
        assertThat(kept.differing(10)).isEmpty();
    }

    /// Whoever sent something else than yes or no has said nothing; "no" is taken back within the time to answer.
    @Test
    void whoeverDidNotWantItMayWantItAfterAllInTheirTime() throws Exception {
        ProposalId id = signed(COMMEND);
        String here = "/staff/" + id.value();
        String wrong = TestBody.send(web, body.official, post(here + "/answer").param("wished", "true"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(wrong).expectFirst("#answer-error").text()).contains("Tôi không muốn");
        assertThat(seen(body.leader, id).state()).isEqualTo(Proposal.State.TO_HEAR);
        proposals.answer(body.official, id, false, "", List.of());
        assertThat(seen(body.leader, id).state()).isEqualTo(Proposal.State.ENDED);
        assertThat(seen(body.official, id).mine()).as("nothing waits for them").isFalse();
        assertThat(refused(() -> proposals.answer(body.official, id, false, "", List.of())))
                .isEqualTo(Reason.NOT_NEXT);
        assertThat(shown(body.official, here)).contains("Anh/chị đã trả lời không muốn", "value=\"yes\"");
        assertThat(shown(body.leader, here))
                .contains("Người được đề nghị không muốn")
                .doesNotContain("value=\"yes\"");
        proposals.answer(body.official, id, true, "Tôi đổi ý.", List.of());
        assertThat(seen(body.leader, id).state()).isEqualTo(Proposal.State.TO_DECIDE);
        assertThat(seen(body.leader, id).mine()).isTrue();
        proposals.decide(body.leader, id, true, 0, 0, REASONS);
        assertThat(kept.differing(10)).isEmpty();
        ProposalId late = signed(COMMEND);
        proposals.answer(body.official, late, false, "", List.of());
        clock.moveTo(seen(body.official, late).proposal().hearBy().orElseThrow().plusDays(1));
        assertThat(refused(() -> proposals.answer(body.official, late, true, "", List.of())))
                .isEqualTo(Reason.NOT_NEXT);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into personnel.step (proposal_id, no, act, words, person_id, at)"
                                + " values (?, 90, 'WISHED', '', ?, ?)",
                        late.value(),
                        body.official.id().value(),
                        Timestamp.from(clock.instant())))
                .hasMessageContaining("the time to want it after all is over");
        assertThatThrownBy(() -> jdbc.update(
                        "insert into personnel.step (proposal_id, no, act, words, person_id, at)"
                                + " values (?, 90, 'DENIED', 'x', ?, ?)",
                        late.value(),
                        body.leader.id().value(),
                        Timestamp.from(clock.instant())))
                .hasMessageContaining("it has ended");
    }

    @Test
    void aRemovalIsTalkedAboutVotedOnAndHasTheClocksOfItsDecree() {
        String removal = "staff.remove.twoYearsUnfulfilled";
        List.of(removal, "removal.propose", "removal.decide", "removal.extend", "removal.vote")
                .forEach(this::confirmed);
        assertThat(refused(() -> proposals.propose(body.departmentHead, wanted(removal, org.today()))))
                .as("who holds no post of management")
                .isEqualTo(Reason.OTHER_POST);
        stoodIn();
        assertThat(refused(() -> proposals.propose(body.departmentHead, wanted(removal, null))))
                .as("without the talk")
                .isEqualTo(Reason.DAYS);
        ProposalId id = proposals.propose(body.departmentHead, wanted(removal, org.today()));
        assertThat(proposals.proposeBy(seen(body.chief, id).proposal()))
                .contains(CALENDAR.plusWorkingDays(org.today(), 10));
        proposals.sign(body.departmentHead, id, "");
        proposals.sign(body.chief, id, "");
        LocalDate received = org.today();
        proposals.answer(body.official, id, false, "Xin được xem xét.", List.of());
        assertThat(seen(body.leader, id).decideBy()).isEqualTo(CALENDAR.plusWorkingDays(received, 10));
        proposals.extend(body.leader, id, "Chờ kết luận của cơ quan khác.");
        assertThat(seen(body.leader, id).decideBy()).isEqualTo(CALENDAR.plusWorkingDays(received, 25));
        assertThat(refused(() -> proposals.extend(body.leader, id, "Nữa."))).isEqualTo(Reason.EXTENDED);
        assertThat(refused(() -> proposals.decide(body.leader, id, true, 5, 2, REASONS)))
                .isEqualTo(Reason.VOTES);
        proposals.decide(body.leader, id, true, 5, 3, REASONS);
        assertThat(kept.differing(10)).isEmpty();
    }

    /// From now on the official is a deputy of the department, too.
    private void stoodIn() {
        org.appoint(
                TestBody.SETUP,
                body.official.id(),
                org.addPost(TestBody.SETUP, body.department, "Phó Trưởng phòng", Duty.DEPUTY),
                org.today(),
                null);
        isOf(body.official, StaffGroup.VIEN_CHUC);
    }

    /// Nobody is removed from a post who has none to be removed from, and no plan rotates who leads.
    @Test
    void onlyGroundsThatCanApplyToThePostAreOffered() throws Exception {
        String management = "staff.discipline.vienChuc.management";
        String address = "/staff/new?person=" + body.official.id().value();
        assertThat(offered(address))
                .contains(AVOIDANCE, ROTATION)
                .doesNotContain("staff.remove.", "staff.discipline.vienChuc.management");
        assertThat(refused(() -> proposals.propose(body.departmentHead, wanted(management, null))))
                .isEqualTo(Reason.OTHER_POST);
        stoodIn();
        assertThat(offered(address))
                .contains(AVOIDANCE, management, "staff.remove.lowConfidence")
                .doesNotContain(ROTATION, "staff.remove.corruptionInUnit");
    }

    private String offered(String address) throws Exception {
        return Jsoup.parse(shown(body.departmentHead, address))
                .select("#ground option")
                .eachAttr("value")
                .toString();
    }

    @Test
    void theDatabaseKeepsTheOrderWhoeverWrites() {
        ProposalId id = proposed(AVOIDANCE);
        String decide = "insert into personnel.step (proposal_id, no, act, words, person_id, at)"
                + " values (?, 7, 'APPROVED', 'x', ?, now())";
        assertThatThrownBy(
                        () -> jdbc.update(decide, id.value(), body.leader.id().value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("two people sign");
        proposals.sign(body.departmentHead, id, "");
        proposals.sign(body.chief, id, "");
        assertThatThrownBy(
                        () -> jdbc.update(decide, id.value(), body.official.id().value()))
                .hasMessageContaining("on themselves");
        assertThatThrownBy(() -> jdbc.update(decide, id.value(), body.chief.id().value()))
                .hasMessageContaining("does not decide");
        assertThatThrownBy(() -> jdbc.update("delete from personnel.step")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatIsMissingIsSaidAtItsField() throws Exception {
        String address = "/staff/new?person=" + body.official.id().value();
        assertThat(shown(body.departmentHead, address)).contains("Rà soát quy chế chi tiêu");
        assertThat(TestBody.send(web, body.departmentHead, post(address)).getContentAsString(StandardCharsets.UTF_8))
                .contains("ground-error", "established-error", "words-error", "first-error", "second-error");
        assertThat(TestBody.see(web, body.principal, address).getStatus()).isEqualTo(404);
        ProposalId id = signed(AVOIDANCE);
        proposals.answer(body.official, id, false, "Đã rõ.", List.of());
        var empty = post("/staff/" + id.value() + "/decide").param("reasons", "Ngắn.");
        assertThat(TestBody.send(web, body.leader, empty).getContentAsString(StandardCharsets.UTF_8))
                .contains("outcome-error", "reasons-error", "Lý do quá ngắn");
        assertThat(TestBody.send(web, body.official, post("/staff/shields")).getContentAsString(StandardCharsets.UTF_8))
                .contains("kind-error", "from-error");
    }

    /// A signature is not waited for from somebody who is gone, nor a decision from an authority without a head.
    @Test
    void whereASignerLeavesWhoeverCameAfterThemSigns() {
        ProposalId id = proposed(AVOIDANCE);
        List<PersonId> signers = seen(body.departmentHead, id).proposal().signers();
        successors.passOn();
        assertThat(seen(body.departmentHead, id).proposal().signers()).isEqualTo(signers);
        body.leaves(body.chief);
        CurrentPerson after = body.follows(body.chief);
        successors.passOn();
        successors.passOn();
        assertThat(seen(body.departmentHead, id).proposal().signers())
                .hasSize(3)
                .contains(after.id());
        proposals.sign(after, id, REASONS);
        proposals.sign(body.departmentHead, id, "");
        assertThat(seen(body.departmentHead, id).proposal().received()).isPresent();
        assertThat(kept.differing(50)).isEmpty();
    }
}
