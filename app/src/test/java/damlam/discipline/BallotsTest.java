package damlam.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.dispatch.DispatchText;
import damlam.journal.SealedNow;
import damlam.org.Org;
import damlam.procedure.Proposal;
import java.math.BigInteger;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// Nobody can tell who voted what, and everybody can check the count.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class BallotsTest {
    private static final BigInteger E = BigInteger.valueOf(65537);

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Openings openings;

    @Autowired
    Proceedings proceedings;

    @Autowired
    ProceedingKept kept;

    @Autowired
    SealedNow seals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    private ProceedingWorld world;
    private ProceedingId id;

    @BeforeEach
    void aCouncilThatSits() {
        seals.all();
        clock.moveTo(ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 1));
        world = new ProceedingWorld(org, accounts, openings, proceedings, clock);
        id = world.sitting();
    }

    private int opened(Question question) {
        world.act(world.chair, id, ActKind.BALLOT, Facts.NONE.with("question", question), "");
        return standing().no();
    }

    private Proceedings.Standing standing() {
        return proceedings.ballot(world.chair, world.seen(world.chair, id)).orElseThrow();
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(act)
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(reason);
    }

    /// A member with a ballot that was signed.
    private record Paper(BlindMember member, String signature) {}

    private Paper taken(CurrentPerson by, int no) {
        BlindMember member = new BlindMember(standing().modulus());
        return new Paper(member, member.signature(proceedings.take(by, id, no, member.blinded())));
    }

    /// As the browser sends it: without a session.
    private int cast(int no, Paper paper, String choice) throws Exception {
        return web.perform(post("/ballots/cast")
                        .param("proceeding", String.valueOf(id.value()))
                        .param("ballot", String.valueOf(no))
                        .param("mark", paper.member().mark())
                        .param("signature", paper.signature())
                        .param("choice", choice))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private void votes(Question question, String... choices) throws Exception {
        int no = opened(question);
        assertThat(first(world.chair)).as("votes first").contains("bỏ phiếu kín", "Chậm nhất ngày");
        List<Paper> papers =
                world.members().stream().map(member -> taken(member, no)).toList();
        for (int i = 0; i < choices.length; i++) {
            assertThat(cast(no, papers.get(i), choices[i])).isEqualTo(200);
        }
        world.act(world.chair, id, ActKind.COUNT, "");
    }

    @Test
    void firstOnWhetherThenOnTheForm() throws Exception {
        refused(Reason.NOT_NEXT, () -> opened(Question.FORM));
        votes(Question.DISCIPLINE, "YES", "NO", "YES");
        refused(Reason.NOT_NEXT, () -> opened(Question.DISCIPLINE));
        votes(Question.FORM, "BLANK", "REPRIMAND", "REPRIMAND");
        world.act(world.chair, id, ActKind.PROPOSE, "Kiến nghị khiển trách");
        assertThat(world.seen(world.principal, id).progress().step())
                .isInstanceOfSatisfying(
                        Proposal.class,
                        proposal -> assertThat(proposal.proposed()).hasToString("REPRIMAND"));
        assertThat(world.seen(world.principal, id).progress().voided()).isEmpty();
        assertThat(kept.differing(50)).isEmpty();
        String page = TestBody.see(web, world.teacher, "/proceedings/" + id.value() + "/ballot")
                .getContentAsString();
        assertThat(page)
                .contains("Chữ ký đúng", "Khiển trách", "Đồng ý kỷ luật")
                .doesNotContain("data-checked>Chữ ký sai");
    }

    private String ballot(CurrentPerson me) throws Exception {
        return TestBody.see(web, me, "/proceedings/" + id.value() + "/ballot").getContentAsString();
    }

    /// Whether the chair is shown the button that counts; a script shows it once the last vote was cast here.
    private boolean counts() throws Exception {
        return !Jsoup.parse(ballot(world.chair))
                .select("button[data-when-all]:not([hidden])")
                .isEmpty();
    }

    private String first(CurrentPerson me) throws Exception {
        String page = TestBody.see(web, me, "/proceedings/" + id.value()).getContentAsString();
        return page.substring(page.indexOf("<h1"), page.indexOf("</h1>"));
    }

    /// Between two votes nobody reads as if nothing had been counted, nor members as if they kept others
    /// waiting.
    @Test
    void everybodyIsToldWhichBallotIsToBeOpenedByWhomAndWhoCounts() throws Exception {
        assertThat(first(world.chair)).contains("Anh/chị mở bỏ phiếu kín về việc có kỷ luật hay không");
        String lead = "Chủ tịch Hội đồng kỷ luật (%s), Thư ký Hội đồng kỷ luật (%s)"
                .formatted(org.chart().named(world.chair.id()), org.chart().named(world.personnel.id()));
        assertThat(first(world.union)).contains("Chờ " + lead + " mở bỏ phiếu kín về việc có kỷ luật");
        votes(Question.DISCIPLINE, "YES", "YES", "YES");
        String counted = "Đã kiểm: 3/3 đồng ý kỷ luật. ";
        String waits = counted + "Chờ " + lead + " mở bỏ phiếu kín về hình thức kỷ luật.";
        assertThat(first(world.chair))
                .contains(counted + "Anh/chị mở bỏ phiếu kín về hình thức kỷ luật. Chậm nhất ngày");
        assertThat(first(world.union)).contains(waits);
        assertThat(head(ballot(world.chair))).contains(counted + "Anh/chị mở bỏ phiếu kín về hình thức");
        String open = "a[href=/proceedings/%d/BALLOT]".formatted(id.value());
        assertThat(Jsoup.parse(ballot(world.chair)).select(open)).hasSize(1);
        assertThat(head(ballot(world.union))).contains(waits);
        assertThat(Jsoup.parse(ballot(world.union)).select(open)).isEmpty();
        int no = opened(Question.FORM);
        for (CurrentPerson member : world.members()) {
            Paper paper = taken(member, no);
            assertThat(first(world.principal))
                    .contains("đang bỏ phiếu kín: Hình thức kỷ luật. Khi đủ phiếu, " + lead + " kiểm phiếu");
            assertThat(cast(no, paper, "REPRIMAND")).isEqualTo(200);
        }
        assertThat(first(world.union)).contains("đã bỏ phiếu: Hình thức kỷ luật. Chờ " + lead + " kiểm phiếu.");
        assertThat(part(world.chair)).isEqualTo("Chủ tịch Hội đồng kỷ luật");
        assertThat(part(world.union)).isEqualTo("Thành viên Hội đồng kỷ luật");
    }

    private String part(CurrentPerson me) throws Exception {
        String list = TestBody.see(web, me, "/proceedings").getContentAsString();
        return Jsoup.parse(list)
                .select("tr:has(a[href=/proceedings/%d]) td[data-label^=Tư cách]".formatted(id.value()))
                .text();
    }

    private static String head(String page) {
        return Jsoup.parse(page).select("h1").text();
    }

    /// A council that votes for what the law does not have proposes what nobody can decide.
    @Test
    void onlyLawfulFormsAreVotedOnAndNothingIsCountedBeforeAllHaveVoted() throws Exception {
        votes(Question.DISCIPLINE, "YES", "YES", "YES");
        int no = opened(Question.FORM);
        assertThat(standing().choices()).containsExactly("REPRIMAND", "BLANK");
        assertThat(ballot(world.union)).contains("Cảnh cáo: không bỏ phiếu, vì nặng hơn", "Buộc thôi việc: không bỏ");
        List<Paper> papers =
                world.members().stream().map(member -> taken(member, no)).toList();
        for (Paper paper : papers) {
            assertThat(ballot(world.chair)).contains("Kiểm phiếu được khi mọi thành viên");
            assertThat(counts()).as("not before all have voted").isFalse();
            assertThat(first(world.chair)).contains("Kiểm phiếu khi mọi thành viên có mặt đã bỏ phiếu");
            assertThat(cast(no, paper, "WARNING")).isEqualTo(403);
            assertThat(cast(no, paper, "REPRIMAND")).isEqualTo(200);
        }
        assertThat(counts()).isTrue();
        assertThat(ballot(world.chair))
                .contains("Kiểm phiếu</button>", "chứng minh mình đã chọn gì")
                .containsPattern(
                        "<h1[^>]*>Mọi thành viên có mặt đã bỏ phiếu: [^<]*Anh/chị kiểm phiếu[.] Chậm nhất ngày");
        assertThat(ballot(world.union))
                .contains("data-lost=\"Mọi phiếu đã được bỏ, kể cả phiếu của anh/chị")
                .containsPattern("<h1[^>]*>Mọi thành viên [^<]*Chờ Chủ tịch Hội đồng kỷ luật [(][^<]* Chậm nhất ngày");
    }

    /// The vote that minutes report was held before they end.
    @Test
    void minutesEndAfterTheVoteTheyReport() throws Exception {
        world.ahead(1);
        votes(Question.DISCIPLINE, "YES", "YES", "YES");
        votes(Question.FORM, "REPRIMAND", "REPRIMAND", "REPRIMAND");
        Facts early = Facts.NONE.with("ended", "00:00");
        refused(Reason.ENDED_BEFORE_VOTE, () -> world.act(world.chair, id, ActKind.PROPOSE, early, "Kiến nghị"));
        Facts late = Facts.NONE.with("ended", "23:59");
        refused(Reason.HOUR_NOT_COME, () -> world.act(world.chair, id, ActKind.PROPOSE, late, "Kiến nghị"));
        assertThatThrownBy(() -> jdbc.update(
                        "insert into discipline.act (proceeding_id, no, kind, facts, words, person_id, at)"
                                + " values (?, 99, 'PROPOSE', '{\"ended\": \"23:59\"}', '', ?, ?)",
                        id.value(),
                        world.chair.id().value(),
                        java.sql.Timestamp.from(clock.instant())))
                .hasMessageContaining("no hour that has not come");
        world.act(world.chair, id, ActKind.PROPOSE, Facts.NONE.with("ended", "09:00"), "Kiến nghị khiển trách");
        int no = world.seen(world.chair, id).acts().getLast().no();
        byte[] file = TestBody.see(web, world.chair, "/proceedings/" + id.value() + "/papers/" + no + ".docx")
                .getContentAsByteArray();
        String day = world.today().format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        assertThat(DispatchText.read(file, "a.docx"))
                .contains("kết thúc vào hồi 09 giờ 00 ngày " + day, "người bị xem xét (có mặt)")
                .doesNotContain("Như trên", "Kết thúc lúc", "cùng ngày");
    }

    /// As the guide has it: whoever reads the minutes finds that the vote was electronic, each ballot by its
    /// mark, and what was broken off.
    @Test
    void minutesOfAnElectronicVoteListItsMarksAndWhatWasBrokenOff() throws Exception {
        int first = opened(Question.DISCIPLINE);
        Paper lost = taken(world.union, first);
        cast(first, lost, "YES");
        world.act(world.chair, id, ActKind.BREAK, "Một thành viên mất phiếu");
        votes(Question.DISCIPLINE, "NO", "NO", "YES");
        world.act(world.chair, id, ActKind.PROPOSE, "Không kiến nghị");
        Facts count = world.seen(world.chair, id).acts().stream()
                .filter(act -> act.kind() == ActKind.COUNT)
                .findFirst()
                .orElseThrow()
                .facts();
        int no = world.seen(world.chair, id).acts().getLast().no();
        byte[] file = TestBody.see(web, world.chair, "/proceedings/" + id.value() + "/papers/" + no + ".docx")
                .getContentAsByteArray();
        String minutes = DispatchText.read(file, "a.docx");
        assertThat(minutes)
                .contains("phiếu điện tử", "bị hủy lúc", "Một thành viên mất phiếu")
                .doesNotContain(lost.member().mark());
        assertThat(count.all().entrySet().stream().filter(fact -> fact.getKey().startsWith("vote.")))
                .hasSize(3)
                .allSatisfy(vote -> assertThat(minutes)
                        .contains("Phiếu " + vote.getKey().substring("vote.".length())
                                + (vote.getValue().startsWith("YES:") ? ": Đồng ý" : ": Không đồng ý")));
    }

    /// A council that votes on the screen met on the day on which it was opened there, whenever it was called for.
    @Test
    void minutesOfAVoteOnTheScreenAreOfTheDayItWasOpened() throws Exception {
        id = world.reviewed();
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 13/QĐ-THPT");
        world.act(world.chair, id, ActKind.CALL, world.meeting(6), "Phòng họp");
        world.ahead(7);
        world.act(world.chair, id, ActKind.MEET, world.present(), "");
        votes(Question.DISCIPLINE, "NO", "NO", "NO");
        world.act(world.chair, id, ActKind.PROPOSE, Facts.NONE.with("ended", "09:00"), "Không kiến nghị");
        int no = world.seen(world.chair, id).acts().getLast().no();
        byte[] file = TestBody.see(web, world.chair, "/proceedings/" + id.value() + "/papers/" + no + ".docx")
                .getContentAsByteArray();
        String day = world.today().format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        assertThat(DispatchText.read(file, "a.docx")).contains(", ngày " + day, "kết thúc vào hồi 09 giờ 00 cùng ngày");
    }

    @Test
    void nobodyVotesTwiceAndNoBallotIsForged() throws Exception {
        int no = opened(Question.DISCIPLINE);
        Paper paper = taken(world.union, no);
        refused(Reason.TAKEN, () -> taken(world.union, no));
        assertThat(proceedings.take(world.union, id, no, paper.member().blinded()))
                .isNotEmpty();
        refused(Reason.NOT_YOURS, () -> taken(world.principal, no));
        assertThat(cast(no, paper, "YES")).isEqualTo(200);
        assertThat(cast(no, paper, "YES")).as("the same once more").isEqualTo(200);
        assertThat(cast(no, paper, "NO")).as("another with the same mark").isEqualTo(409);
        assertThat(standing().cast()).isEqualTo(1);
        BlindMember forger = new BlindMember(standing().modulus());
        assertThat(cast(no, new Paper(forger, paper.signature()), "NO")).isEqualTo(403);
        assertThat(cast(no, new Paper(paper.member(), paper.signature()), "WARNING"))
                .isEqualTo(403);
        refused(Reason.MISSING, () -> world.act(world.chair, id, ActKind.COUNT, ""));
    }

    @Test
    void aBallotThatIsBrokenOffIsRepeatedAndItsVotesAreNowhere() throws Exception {
        int first = opened(Question.DISCIPLINE);
        Paper paper = taken(world.union, first);
        cast(first, paper, "YES");
        world.act(world.chair, id, ActKind.BREAK, "Một thành viên mất phiếu");
        assertThat(cast(first, paper, "NO")).isEqualTo(409);
        votes(Question.DISCIPLINE, "NO", "NO", "YES");
        assertThat(leftOf(paper.member().mark())).isEmpty();
        assertThat(world.seen(world.chair, id).progress().voided()).isEmpty();
        assertThat(kept.differing(50)).isEmpty();
    }

    /// Somebody with everything: every table, the journal, the server’s key, and even what each member sent to be
    /// signed.
    @Test
    void whoHasTheWholeDatabaseAndTheKeyCannotTellWhoVotedWhat() throws Exception {
        int no = opened(Question.DISCIPLINE);
        List<Paper> papers = new ArrayList<>();
        for (CurrentPerson member : world.members()) {
            papers.add(taken(member, no));
        }
        List<String> choices = List.of("YES", "NO", "YES");
        for (int i = 0; i < choices.size(); i++) {
            cast(no, papers.get(i), choices.get(i));
            assertThat(leftOf(papers.get(i).member().mark()))
                    .as("before the count")
                    .isEmpty();
        }
        world.act(world.chair, id, ActKind.COUNT, "");
        TreeMap<String, Paper> byMark = new TreeMap<>();
        papers.forEach(paper -> byMark.put(paper.member().mark(), paper));
        for (String mark : byMark.keySet()) {
            assertThat(leftOf(mark))
                    .as("after it")
                    .hasSize(2)
                    .allSatisfy(place -> assertThat(place).matches("^(discipline.act|journal.entry)$"));
        }
        BlindKey key = privateKey(no);
        BigInteger modulus = key.key().getModulus();
        for (Paper one : papers) {
            BigInteger sent = new BigInteger(one.member().blinded(), 16);
            for (Paper other : papers) {
                // There is a blinding by which what this member sent was that vote: each may be everybody's.
                BigInteger factor = sent.multiply(other.member().encoded.modInverse(modulus))
                        .modPow(key.key().getPrivateExponent(), modulus);
                assertThat(other.member()
                                .encoded
                                .multiply(factor.modPow(E, modulus))
                                .mod(modulus))
                        .isEqualTo(sent);
            }
        }
        // One row, of one instant, for all votes; those who took a ballot are in an order of their own.
        assertThat(jdbc.queryForObject(
                        "select count(*) from discipline.act where proceeding_id = ? and kind = 'COUNT'",
                        Long.class,
                        id.value()))
                .isEqualTo(1);
        assertThat(jdbc.queryForList(
                        "select column_name from information_schema.columns"
                                + " where table_schema = 'discipline' and table_name = 'taken'",
                        String.class))
                .containsExactlyInAnyOrder("proceeding_id", "no", "person_id", "blinded", "at");
    }

    @Autowired
    damlam.vault.Vault vault;

    private BlindKey privateKey(int no) {
        return BlindKey.of(vault.decrypt(jdbc.queryForObject(
                "select private_key from discipline.ballot where proceeding_id = ? and no = ?",
                String.class,
                id.value(),
                no)));
    }

    private List<String> leftOf(String mark) {
        List<String> tables = jdbc.queryForList("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname in ('discipline', 'journal')
                """, String.class);
        return tables.stream()
                .filter(table -> Boolean.TRUE.equals(jdbc.queryForObject(
                        "select exists (select from " + table + " t where strpos(t::text, ?) > 0)",
                        Boolean.class,
                        mark)))
                .toList();
    }
}
