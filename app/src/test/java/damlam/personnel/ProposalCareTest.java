package damlam.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Move;
import damlam.cases.Opening;
import damlam.cases.Outcome.Made;
import damlam.cases.Party;
import damlam.inspection.HearingClocks;
import damlam.journal.SealedNow;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.org.UnitKind;
import damlam.page.Words;
import damlam.personnel.ProposalRefusedException.Reason;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Who signs had no hand in the work, days fit what shows them, what protects somebody has its paper, and whoever
/// approves is told what follows.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class ProposalCareTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    private static final String AVOIDANCE = "staff.discipline.vienChuc.avoidance";
    private static final String COMMEND = "staff.commend.daring";
    private static final String REASONS =
            "Đã xem chứng cứ, những điều có lợi và ý kiến của người được đề nghị; căn cứ đủ.";

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    StaffProposals proposals;

    @Autowired
    StaffGroups groups;

    @Autowired
    Shields shields;

    @Autowired
    AfterApproval after;

    @Autowired
    ProposalsKept kept;

    @Autowired
    Rulebook book;

    @Autowired
    SealedNow seals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MovableClock clock;

    private TestBody body;
    private CaseId work;

    @BeforeEach
    void work() {
        ahead(1);
        body = new TestBody(org, accounts);
        confirmed(HearingClocks.ANSWER);
        var held = org.chart().appointmentsOf(body.official.id()).getFirst();
        groups.record(TestBody.SETUP, held.unit(), held.post().id(), StaffGroup.VIEN_CHUC, "Quyết định thử");
        work = opened("Rà soát quy chế chi tiêu", 30);
    }

    private void confirmed(String code) {
        Rule rule = book.on(code, org.today()).orElseThrow();
        if (!rule.mayBind()) {
            var proposed = book.propose(
                    body.chief,
                    new NewRule(code, rule.amount(), rule.says(), "Quy chế thử", rule.from(), rule.until(), "thử"));
            book.decide(body.deputy, proposed, true, "");
        }
    }

    private void ahead(int workingDays) {
        seals.all();
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), workingDays));
    }

    private CaseId opened(String title, int workingDays) {
        Opening opening = new Opening(
                null,
                null,
                "",
                null,
                body.body,
                Party.of(body.department),
                Opening.INTERNAL,
                title,
                "báo cáo",
                CALENDAR.plusWorkingDays(org.today(), workingDays),
                List.of(),
                "");
        return ((Cases.Opened.Case) cases.open(body.leader, opening)).id();
    }

    private void make(CaseId id, CurrentPerson by, Move move) {
        assertThat(cases.make(id, by, move, cases.movesOf(id).size())).isInstanceOf(Made.class);
    }

    private StaffProposals.Wanted wanted(String ground, LocalDate established, CurrentPerson first) {
        return new StaffProposals.Wanted(
                body.official.id(),
                ground,
                established,
                null,
                "Sự việc cụ thể, có ngày, có chứng cứ kèm theo từng việc.",
                Set.of(work),
                first.id(),
                body.chief.id(),
                null,
                null);
    }

    private ProposalId signed(String ground) {
        ProposalId id = proposals.propose(body.departmentHead, wanted(ground, org.today(), body.clerk));
        proposals.sign(body.clerk, id, "");
        proposals.sign(body.chief, id, "Đủ căn cứ.");
        return id;
    }

    private ProposalRefusedException refused(Runnable act) {
        try {
            act.run();
        } catch (ProposalRefusedException refused) {
            return refused;
        }
        throw new AssertionError("it was not refused");
    }

    private Document shown(CurrentPerson person, String address) throws Exception {
        var answer = TestBody.see(web, person, address);
        assertThat(answer.getStatus()).as(person.title() + " " + address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static String date(LocalDate day) {
        return Words.in(Locale.of("vi")).date(day);
    }

    @Test
    void whoeverGaveTheWorkOrHasItAtHandDoesNotSign() throws Exception {
        make(work, body.departmentHead, new Move.Assign(body.official.id(), "Anh làm việc này."));
        assertThat(refused(() -> proposals.propose(
                                body.departmentHead, wanted(AVOIDANCE, org.today(), body.departmentHead)))
                        .reason())
                .as("they gave it out")
                .isEqualTo(Reason.FIRST_SIGNER);
        assertThat(refused(() -> proposals.propose(body.departmentHead, wanted(AVOIDANCE, org.today(), body.leader)))
                        .reason())
                .as("they set it")
                .isEqualTo(Reason.FIRST_SIGNER);
        Document form = shown(
                body.departmentHead, "/staff/new?person=" + body.official.id().value());
        assertThat(form.select("[name=first] option[selected], input[name=first][value]")
                        .eachAttr("value"))
                .as("nobody is chosen before the evidence is")
                .allMatch(String::isEmpty);
        work = opened("Báo cáo chờ duyệt", 20);
        make(work, body.official, new Move.Accept());
        make(work, body.official, new Move.Submit(Party.of(body.department), "Xong.", List.of()));
        assertThat(refused(() -> proposals.propose(
                                body.departmentHead, wanted(AVOIDANCE, org.today(), body.departmentHead)))
                        .reason())
                .as("it waits for them")
                .isEqualTo(Reason.FIRST_SIGNER);
        ProposalId id = proposals.propose(body.departmentHead, wanted(AVOIDANCE, org.today(), body.clerk));
        String favour = shown(body.clerk, "/staff/" + id.value())
                .select("section[aria-labelledby=favour-h]")
                .text();
        assertThat(favour).contains("đã nộp kết quả việc “Báo cáo chờ duyệt”, sớm");
        assertThat(kept.differing(10)).isEmpty();
    }

    @Test
    void aGroundIsEstablishedBetweenTheFirstOfItsEvidenceAndToday() throws Exception {
        LocalDate began = org.today();
        ahead(5);
        ProposalRefusedException early = refused(
                () -> proposals.propose(body.departmentHead, wanted(AVOIDANCE, began.minusDays(1), body.clerk)));
        assertThat(early.reason()).isEqualTo(Reason.BEFORE_EVIDENCE);
        assertThat(early.day()).contains(began);
        var form = post("/staff/new?person=" + body.official.id().value())
                .param("ground", AVOIDANCE)
                .param("established", "2020-01-01")
                .param("words", "Lời đang viết")
                .param("cases", String.valueOf(work.value()))
                .param("first", String.valueOf(body.clerk.id().value()))
                .param("second", String.valueOf(body.chief.id().value()));
        Document answer =
                Jsoup.parse(TestBody.send(web, body.departmentHead, form).getContentAsString(StandardCharsets.UTF_8));
        assertThat(answer.select("#established-error").text()).contains(date(began));
        proposals.propose(body.departmentHead, wanted(AVOIDANCE, began, body.clerk));
    }

    @Test
    void whatProtectsSomebodyHasItsPaperAndNoChildIsBornTomorrow() throws Exception {
        LocalDate tomorrow = org.today().plusDays(1);
        assertThat(refused(() -> shields.tell(body.official, Shield.Kind.CHILD, tomorrow, null, "Giấy chứng sinh"))
                        .reason())
                .isEqualTo(Reason.BIRTH);
        var without = post("/staff/shields")
                .param("kind", "CHILD")
                .param("from", org.today().toString());
        assertThat(TestBody.send(web, body.official, without).getContentAsString(StandardCharsets.UTF_8))
                .contains("proof-error");
        shields.tell(body.official, Shield.Kind.CHILD, org.today(), null, "Giấy chứng sinh số 77");
        assertThat(shown(body.official, "/staff/shields").text()).contains("Giấy chứng sinh số 77");
        assertThat(jdbc.queryForList(
                        "select proof from personnel.shield where person_id = ?",
                        String.class,
                        body.official.id().value()))
                .allMatch(proof -> proof.startsWith("vault1:"));
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
        assertThat(shown(inspector, "/staff/shields").text()).contains("Người tố cáo được bảo vệ");
        assertThat(kept.differing(10)).isEmpty();
    }

    @Test
    void whoWaitsIsToldWhileWhomItIsAboutCannotAnswer() throws Exception {
        ProposalId id = signed(AVOIDANCE);
        assertThat(proposals.onDesk(body.leader).standing()).isZero();
        accounts.close(TestBody.SETUP, body.official.id());
        for (CurrentPerson waits : List.of(body.departmentHead, body.leader)) {
            assertThat(proposals.onDesk(waits).standing()).as(waits.title()).isOne();
            assertThat(shown(waits, "/").text()).contains("tạm dừng: 1 đề nghị");
            assertThat(shown(waits, "/staff").text()).contains("tạm dừng thời hạn trả lời");
            assertThat(shown(waits, "/staff/" + id.value()).select("h1").text())
                    .contains("Thời hạn tạm dừng", "Im lặng không tính là trả lời");
        }
        assertThat(proposals.onDesk(body.principal).standing())
                .as("who has no part in it")
                .isZero();
        accounts.open(TestBody.SETUP, body.official.id(), "lai" + body.sign, "mật khẩu thử");
        assertThat(proposals.onDesk(body.leader).standing()).isZero();
        assertThat(shown(body.leader, "/").text()).doesNotContain("tạm dừng");
    }

    @Test
    void anExactNameFindsNobodyOfAnotherTone() throws Exception {
        String rare = "Zq" + body.sign;
        for (String given : List.of("Hưng", "Hùng")) {
            var person = org.addPerson(TestBody.SETUP, rare + given, rare + " Mạnh " + given, null);
            var post = org.addPost(TestBody.SETUP, body.department, "Chuyên viên " + given, Duty.MEMBER);
            org.appoint(TestBody.SETUP, person, post, LocalDate.of(2024, 1, 1), null);
        }
        assertThat(shown(
                                body.official,
                                "/people/search?q=" + URLEncoder.encode(rare + " Mạnh Hưng", StandardCharsets.UTF_8))
                        .text())
                .contains("Hưng –")
                .doesNotContain("Hùng");
        assertThat(shown(
                                body.official,
                                "/people/search?q=" + URLEncoder.encode(rare + " manh hung", StandardCharsets.UTF_8))
                        .text())
                .contains("Hưng –", "Hùng –");
    }

    @Test
    void whoeverHeadsNobodyIsNotToldToPropose() throws Exception {
        Document list = shown(body.official, "/staff");
        assertThat(list.select("h1").text()).contains("anh/chị không phụ trách ai");
        assertThat(list.select("a[href=/staff/new]")).isEmpty();
        assertThat(shown(body.departmentHead, "/staff").select("h1").text())
                .contains("anh/chị có thể đề nghị về người mình phụ trách");
    }

    @Test
    void afterApprovalTheHeadOpensTheProceedingByTheDayOfTheLaw() throws Exception {
        ProposalId id = signed(AVOIDANCE);
        proposals.answer(body.official, id, false, "Việc chờ số liệu.", List.of());
        proposals.decide(body.leader, id, true, 0, 0, REASONS);
        LocalDate by = org.today()
                .plusDays(book.on("discipline.vienChuc.time", org.today())
                        .orElseThrow()
                        .amount()
                        .count());
        String address = "/staff/" + id.value();
        assertThat(shown(body.leader, address).select("h1").text())
                .contains("anh/chị mở việc xem xét kỷ luật", "chậm nhất ngày " + date(by));
        assertThat(shown(body.official, address).select("h1").text())
                .contains(org.chart().named(body.leader.id()) + " mở việc xem xét kỷ luật", date(by));
        assertThat(shown(body.leader, "/").text()).contains("Đề nghị nhân sự đã chấp thuận, chờ bước tiếp theo");
        assertThat(shown(body.leader, "/").select("a[href=" + address + "]")).isNotEmpty();
        assertThat(shown(body.chief, "/").text()).doesNotContain("chờ bước tiếp theo");
        var opening = post("/proceedings/new?proposal=" + id.value())
                .param("matter", "AVOIDANCE")
                .param("consequence", "LESS_SERIOUS")
                .param("breached", org.today().minusDays(3).toString())
                .param("detected", org.today().toString())
                .param("words", "Sự việc.")
                .param("do", "open");
        String opened = TestBody.send(web, body.leader, opening).getRedirectedUrl();
        assertThat(opened).startsWith("/proceedings/");
        assertThat(shown(body.leader, address).select("h1").text()).contains("đã mở vụ việc kỷ luật số");
        assertThat(after.pending(body.leader).ids()).isEmpty();
        String why = "Mở nhầm: ghi sai ngày vi phạm, phải mở lại cho đúng theo đề nghị đã chấp thuận.";
        TestBody.send(web, body.leader, post(opened + "/WITHDRAW_OPENING").param("words", why));
        assertThat(after.pending(body.leader).ids())
                .as("an opening that was taken back counts as none")
                .isNotEmpty();
        assertThat(TestBody.send(web, body.leader, opening).getRedirectedUrl())
                .startsWith("/proceedings/")
                .isNotEqualTo(opened);
        assertThat(after.pending(body.leader).ids()).isEmpty();
    }

    @Test
    void anApprovedCommendationBecomesADraftOfItsDecisionOnce() throws Exception {
        ProposalId id = signed(COMMEND);
        String address = "/staff/" + id.value();
        assertThat(TestBody.send(web, body.leader, post(address + "/draft")).getStatus())
                .as("before it is approved")
                .isEqualTo(409);
        proposals.answer(body.official, id, true, "Tôi muốn.", List.of());
        proposals.decide(body.leader, id, true, 0, 0, REASONS);
        assertThat(shown(body.leader, address).select("h1").text()).contains("dự thảo quyết định khen thưởng");
        assertThat(shown(body.chief, "/").text()).contains("chờ bước tiếp theo");
        assertThat(shown(body.leader, "/").text()).doesNotContain("chờ bước tiếp theo");
        assertThat(shown(body.official, address).select("form[action$=/draft]")).isEmpty();
        assertThat(TestBody.send(web, body.official, post(address + "/draft")).getStatus())
                .isEqualTo(409);
        String draft = TestBody.send(web, body.leader, post(address + "/draft")).getRedirectedUrl();
        assertThat(draft).startsWith("/issuing/");
        assertThat(TestBody.send(web, body.leader, post(address + "/draft")).getRedirectedUrl())
                .as("pressed twice")
                .isEqualTo(draft);
        assertThat(shown(body.leader, draft).text())
                .contains(
                        "Biểu dương, khen thưởng ông (bà) Chuyên viên Hư Cấu",
                        "Thủ trưởng các đơn vị: Văn phòng Sở, Phòng Kế hoạch - Tài chính và ông (bà)",
                        "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;",
                        "Căn cứ Nghị định số 73/2023/NĐ-CP ngày 29 tháng 9 năm 2023 của Chính phủ quy định về");
        Document page = shown(body.leader, address);
        assertThat(page.select("h1").text()).contains("quyết định khen thưởng: đang soạn");
        assertThat(page.select("a[href=" + draft + "]")).isNotEmpty();
        assertThat(after.pending(body.leader).ids()).isEmpty();
        assertThat(kept.differing(10)).isEmpty();
        String forged = "with d as (insert into issuing.draft (unit_id, drafter, state, step_no, since)"
                + " select d.unit_id, d.drafter, 'DRAFTING', 1, d.since from issuing.draft d limit 1 returning draft_id)"
                + " insert into personnel.paper select d.draft_id, p.proposal_id, p.person_id, p.at"
                + " from personnel.paper p, d where p.proposal_id = ?";
        assertThat(differingAfter(forged, id)).anyMatch(row -> row.contains("personnel.paper "));
    }

    /// Asked of the page, of its paper, of its files, and of each table as if a page had forgotten to ask.
    @Test
    void whoeverDraftsTheDecisionSeesWhatThatTakesAndNoMore() throws Exception {
        String replace = "staff.replace.directive";
        confirmed(replace);
        make(work, body.official, new Move.Accept());
        ProposalId id = proposals.propose(
                body.departmentHead,
                new StaffProposals.Wanted(
                        body.official.id(),
                        replace,
                        org.today(),
                        null,
                        "Lời kín của người đề nghị, nêu đủ sự việc, lý do và chứng cứ.",
                        Set.of(work),
                        body.clerk.id(),
                        body.deputy.id(),
                        null,
                        null));
        proposals.sign(body.clerk, id, "");
        proposals.sign(body.deputy, id, "Đủ căn cứ.");
        String address = "/staff/" + id.value();
        var answer = multipart(address + "/answer")
                .file(new MockMultipartFile("files", "benh-an.txt", "text/plain", new byte[] {7}))
                .param("answer", "Lời riêng của người được đề nghị.");
        assertThat(TestBody.send(web, body.official, answer).getRedirectedUrl()).isEqualTo(address);
        assertThat(TestBody.see(web, body.chief, address).getStatus())
                .as("before it is approved")
                .isEqualTo(404);
        proposals.decide(body.leader, id, true, 0, 0, REASONS);
        String file =
                shown(body.leader, address).select("a:contains(benh-an.txt)").attr("href");
        assertThat(file).startsWith(address + "/files/");
        Document page = shown(body.chief, address);
        assertThat(page.select("h1").text()).contains("anh/chị dự thảo quyết định");
        assertThat(page.text()).contains("Chuyên viên Hư Cấu", "chỉ nêu những gì cần để dự thảo quyết định");
        String paper = text(TestBody.see(web, body.chief, address + "/file.pdf").getContentAsByteArray());
        assertThat(paper)
                .contains("Chuyên viên Hư Cấu", Words.in(Locale.of("vi")).placed("", org.today()));
        for (String shown : List.of(page.text(), paper)) {
            assertThat(shown)
                    .doesNotContain("Lời kín", "Lời riêng", "benh-an", "Rà soát quy chế chi tiêu", "Đủ căn cứ", REASONS)
                    .doesNotContain("Chứng cứ mà người đề nghị", body.clerk.name());
        }
        assertThat(TestBody.see(web, body.chief, file).getStatus()).isEqualTo(404);
        assertThat(rows(body.chief, "evidence", id)).isZero();
        assertThat(rows(body.chief, "fact", id)).isZero();
        assertThat(rows(body.chief, "answer_file", id)).isZero();
        assertThat(rows(body.chief, "party", id)).as("themselves").isOne();
        assertThat(rows(body.chief, "step", id)).as("that it was approved").isOne();
        assertThat(rows(body.leader, "evidence", id)).isOne();
        assertThat(rows(body.leader, "answer_file", id)).isOne();
        assertThat(rows(body.leader, "step", id)).isGreaterThan(3);
        String draft = TestBody.send(web, body.chief, post(address + "/draft")).getRedirectedUrl();
        assertThat(draft).startsWith("/issuing/");
        assertThat(shown(body.chief, draft).text())
                .contains("Chuyên viên Hư Cấu")
                .doesNotContain("Lời kín");
        // The law on such staff, as it is in force that day.
        assertThat(shown(body.chief, draft).text())
                .contains("Căn cứ Luật Viên chức số 129/2025/QH15 ngày 10 tháng 12 năm 2025;")
                .doesNotContain("58/2010/QH12");
    }

    private int rows(CurrentPerson person, String table, ProposalId id) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(person, null, List.of()));
        try {
            return Objects.requireNonNull(jdbc.queryForObject(
                    "select count(*) from personnel." + table + " where proposal_id = ?", Integer.class, id.value()));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }

    /// What the check of the record says of a row that no act made; nothing of it stays.
    private List<String> differingAfter(String forged, ProposalId id) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            jdbc.update(forged, id.value());
            return kept.differing(10).stream().map(String::valueOf).toList();
        }));
    }

    @Test
    void evidenceIsOfferedWithItsStateTheLateAndTheNewestFirst() throws Exception {
        make(work, body.official, new Move.Accept());
        CaseId late = opened("Việc trễ hạn", 1);
        make(late, body.official, new Move.Accept());
        ahead(3);
        CaseId newest = opened("Việc mới nhất", 30);
        make(newest, body.official, new Move.Accept());
        var offered = shown(
                        body.departmentHead,
                        "/staff/new?person=" + body.official.id().value())
                .select("label:has([name=cases])")
                .eachText();
        assertThat(offered).hasSize(3);
        assertThat(offered.get(0)).startsWith("Việc trễ hạn – trễ hạn; hạn: hết ngày ");
        assertThat(offered.get(1)).startsWith("Việc mới nhất");
        assertThat(offered.get(2)).startsWith("Rà soát quy chế chi tiêu");
    }

    @Test
    void whatWasDoneAfterItsDayIsCalledLateAndStandsWithWhatIsLate() throws Exception {
        CaseId done = opened("Việc nộp muộn", 1);
        make(done, body.official, new Move.Accept());
        ahead(3);
        make(done, body.official, new Move.Submit(Party.of(body.department), "Xong.", List.of()));
        make(done, body.departmentHead, new Move.Approve("Duyệt."));
        var form = shown(
                body.departmentHead, "/staff/new?person=" + body.official.id().value());
        assertThat(form.select("fieldset > label:has([name=cases])").eachText())
                .anyMatch(each -> each.startsWith("Việc nộp muộn – đã xong, quá hạn; hạn: hết ngày "));
        assertThat(form.select("details label:has([name=cases])").eachText())
                .noneMatch(each -> each.startsWith("Việc nộp muộn"));
    }

    @Test
    void anAnswerTakesFilesThatOnlyThePartiesRead() throws Exception {
        ProposalId id = signed(AVOIDANCE);
        String address = "/staff/" + id.value();
        var answer = multipart(address + "/answer")
                .file(new MockMultipartFile(
                        "files", "so-lieu.txt", "text/plain", "số liệu của trường".getBytes(StandardCharsets.UTF_8)))
                .param("answer", "Việc chờ số liệu của trường.");
        assertThat(TestBody.send(web, body.official, answer).getRedirectedUrl()).isEqualTo(address);
        String file =
                shown(body.leader, address).select("a:contains(so-lieu.txt)").attr("href");
        assertThat(file).startsWith(address + "/files/");
        assertThat(TestBody.see(web, body.leader, file).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("số liệu của trường");
        assertThat(TestBody.see(web, body.principal, file).getStatus()).isEqualTo(404);
        assertThat(jdbc.queryForObject(
                        "select count(*) from personnel.answer_file where proposal_id = ?"
                                + " and position(convert_to('số liệu', 'UTF8') in content) > 0",
                        Integer.class,
                        id.value()))
                .isZero();
        assertThat(kept.differing(10)).isEmpty();
        String forged = "insert into personnel.answer_file"
                + " select proposal_id, step_no, no + 1, name, media_type, content"
                + " from personnel.answer_file where proposal_id = ?";
        assertThat(differingAfter(forged, id)).anyMatch(row -> row.contains("personnel.answer_file "));
    }
}
