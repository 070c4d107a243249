package damlam.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ErasedWords;
import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.analysis.SignalId;
import damlam.analysis.Signals;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Evidence;
import damlam.cases.Move;
import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.eventlog.Stance;
import damlam.inspection.HearingRefusedException.Reason;
import damlam.org.Duty;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.whistleblowing.About;
import damlam.whistleblowing.Conducts;
import damlam.whistleblowing.NewConduct;
import damlam.whistleblowing.Stake;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockMultipartFile;

/// Whoever a conclusion is about may ask, once, that it be looked at again: by the next above whoever concluded, and
/// never to their harm.
class ReviewsTest extends HearingScene {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String WHY = "Kết luận không nhắc đến công văn trả lời của Văn phòng ngày 12.";

    @Autowired
    Reviews reviews;

    @Autowired
    Conducts conducts;

    private HearingId concluded(CurrentPerson by, CurrentPerson asked, SignalId about, Outcome outcome) {
        HearingId id = hearings.ask(
                by,
                about,
                "Vì sao trả lời không nêu ý kiến?",
                hearings.question(by, about).earliest());
        hearings.explain(asked, id, "Tôi chờ tài liệu.", List.of(), true);
        hearings.conclude(by, id, outcome, own(), 1);
        return id;
    }

    private HearingId concluded(Outcome outcome) {
        return concluded(body.leader, body.principal, signal, outcome);
    }

    private Hearings.Seen seen(CurrentPerson by, HearingId id) {
        return hearings.see(by, id).orElseThrow();
    }

    private Hearing.Concluded ended(HearingId id) {
        return (Hearing.Concluded) seen(inspector, id).hearing();
    }

    private void ask(HearingId id) {
        reviews.ask(body.principal, id, WHY, List.of());
    }

    @Test
    void fromTheConclusionToAMilderOneInItsPlace() throws Exception {
        HearingId id = concluded(Outcome.REMINDED);
        Conclusion first = ended(id).conclusion();
        String address = "/hearings/" + id.value();
        Document page = Jsoup.parse(shown(body.principal, address));
        assertThat(page.selectFirst("h1").text()).contains("Đã kết luận", "đề nghị xem xét lại");
        assertThat(page.select("#review").text()).contains("không ai bị bất lợi hơn vì đã đề nghị", "một lần");
        for (CurrentPerson other : List.of(body.leader, inspector)) {
            assertThat(shown(other, address)).doesNotContain("name=\"asking\"");
            assertThat(refused(() -> reviews.ask(other, id, WHY, List.of()))).isEqualTo(Reason.NOT_ASKED);
        }
        assertThat(refused(() -> reviews.ask(body.official, id, WHY, List.of())))
                .isEqualTo(Reason.NOT_SEEN);
        MockMultipartFile file = new MockMultipartFile(
                "files", "công văn 12.txt", "text/plain", "Trả lời Hư Cấu".getBytes(StandardCharsets.UTF_8));
        for (int twice = 0; twice < 2; twice++) {
            assertThat(TestBody.send(
                                    web,
                                    body.principal,
                                    multipart(address + "/review").file(file).param("asking", WHY))
                            .getStatus())
                    .as("sent twice it is asked once")
                    .isEqualTo(302);
        }
        assertThat(refused(() -> reviews.ask(body.principal, id, "Thêm nữa.", List.of())))
                .isEqualTo(Reason.UNDER_REVIEW);
        waitsForTheInspectorate(id);
        isAnswered(id, first);
    }

    private void waitsForTheInspectorate(HearingId id) throws Exception {
        String address = "/hearings/" + id.value();
        assertThat(seen(inspector, id).hearing()).isInstanceOf(Hearing.UnderReview.class);
        assertThat(seen(body.principal, id).holder())
                .as("nobody stands above the leader here: the inspectorate")
                .contains(inspector.id());
        assertThat(lists.pending(inspector).count()).isEqualTo(1);
        assertThat(lists.pending(body.leader).count()).isZero();
        LocalDate by = clocks.reviewBy(hearing(id)).orElseThrow();
        assertThat(lists.pending(inspector).nearest()).isEqualTo(by);
        assertThat(lists.list(inspector, 1, 0))
                .as("it is open")
                .extracting(one -> one.hearing().inquiry().id())
                .containsExactly(id);
        assertThat(shown(inspector, "/hearings")).contains("anh/chị xem xét lại kết luận", DAY.format(by));
        Document answering = Jsoup.parse(shown(inspector, address));
        assertThat(answering.selectFirst("h1").text()).contains("Anh/chị trả lời", "hết ngày " + DAY.format(by));
        assertThat(answering.select("[name=instead]").eachAttr("value"))
                .containsExactly("UPHOLD", "EXPLAINED", "OBJECTIVE_CAUSE", "RULE_AT_FAULT");
        assertThat(answering.text()).contains(WHY, "công văn 12.txt");
        assertThat(TestBody.see(web, inspector, address + "/review/files/1").getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("Trả lời Hư Cấu");
        assertThat(TestBody.see(web, body.official, address + "/review/files/1").getStatus())
                .isEqualTo(404);
    }

    private void isAnswered(HearingId id, Conclusion first) throws Exception {
        String address = "/hearings/" + id.value();
        String answer = own();
        assertThat(refused(() -> reviews.replace(inspector, id, Outcome.EXPLAINED, "Đồng ý.")))
                .isEqualTo(Reason.TOO_SHORT);
        assertThat(refused(() -> reviews.uphold(inspector, id, first.reasons())))
                .as("in the words of the first")
                .isEqualTo(Reason.REPEATED);
        for (Outcome harsher : List.of(Outcome.REFERRED, Outcome.REMINDED)) {
            assertThat(refused(() -> reviews.replace(inspector, id, harsher, answer)))
                    .isEqualTo(Reason.HARSHER);
        }
        for (CurrentPerson other : List.of(body.leader, body.principal)) {
            assertThat(refused(() -> reviews.uphold(other, id, answer))).isEqualTo(Reason.NOT_REVIEWER);
        }
        assertThat(lists.waiting(body.principal)).isEmpty();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(TestBody.send(
                                    web,
                                    inspector,
                                    post(address + "/review/answer")
                                            .param("instead", "EXPLAINED")
                                            .param("answer", answer))
                            .getStatus())
                    .isEqualTo(302);
        }
        assertThat(ended(id).conclusion().outcome()).isEqualTo(Outcome.EXPLAINED);
        assertThat(ended(id).review().first()).isEqualTo(first);
        assertThat(lists.waiting(inspector)).isEmpty();
        assertThat(lists.waiting(body.leader))
                .as("whoever concluded is told that it was replaced")
                .containsExactly(id);
        assertThat(Jsoup.parse(shown(body.leader, address)).selectFirst("h1").text())
                .contains("thay kết luận trước");
        assertThat(lists.waiting(body.leader)).isEmpty();
        assertThat(lists.waiting(body.principal)).containsExactly(id);
        Document end = Jsoup.parse(shown(body.principal, address));
        assertThat(end.selectFirst("h1").text()).contains("thay kết luận trước", "Đã giải trình rõ");
        assertThat(end.select("#steps").text()).contains(first.reasons(), answer);
        assertThat(lists.waiting(body.principal)).as("they have seen it").isEmpty();
        assertThat(refused(() -> ask(id))).isEqualTo(Reason.REVIEWED_ALREADY);
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void whatIsUpheldCountsAgainAndWhatSpeaksForThemIsNotLookedAt() throws Exception {
        HearingId id = concluded(Outcome.EXPLAINED);
        ask(id);
        reviews.uphold(inspector, id, own());
        assertThat(ended(id).conclusion().outcome()).isEqualTo(Outcome.EXPLAINED);
        assertThat(ended(id).conclusion().by()).isEqualTo(body.leader.id());
        assertThat(shown(body.principal, "/hearings/" + id.value())).contains("giữ nguyên kết luận");
        signal = found();
        HearingId lightest = concluded(Outcome.OBJECTIVE_CAUSE);
        assertThat(refused(() -> ask(lightest))).isEqualTo(Reason.NOTHING_MILDER);
        assertThat(shown(body.principal, "/hearings/" + lightest.value())).doesNotContain("name=\"asking\"");
    }

    /// As long as nobody confirmed how long people have, no day cuts their right off; once it is, both sides of it.
    @Test
    void theDaysToAskAndToAnswer() throws Exception {
        HearingId before = concluded(Outcome.REMINDED);
        shown(body.principal, "/hearings/" + before.value());
        ahead(1);
        Rule rule = book.on(HearingClocks.REVIEW, org.today()).orElseThrow();
        assertThat(rule.mayBind()).isFalse();
        assertThat(shown(body.principal, "/hearings/" + before.value())).contains("không có ngày nào bị coi là muộn");
        NewRule same = new NewRule(
                rule.code(), rule.amount(), rule.says(), "Quy chế thử", LocalDate.of(2024, 1, 1), null, "thử");
        book.decide(body.deputy, book.propose(body.leader, same), true, "");
        signal = found();
        HearingId unopened = concluded(Outcome.REMINDED);
        signal = found();
        HearingId lastDay = concluded(Outcome.REMINDED);
        signal = found();
        HearingId late = concluded(Outcome.REMINDED);
        for (HearingId id : List.of(lastDay, late)) {
            shown(body.principal, "/hearings/" + id.value());
            assertThat(reviews.askBy(ended(id)))
                    .contains(
                            CALENDAR.plusWorkingDays(org.today(), rule.amount().count()));
        }
        LocalDate last = reviews.askBy(ended(late)).orElseThrow();
        assertThat(shown(body.principal, "/hearings/" + late.value())).contains("hết ngày " + DAY.format(last));
        ahead(rule.amount().count());
        assertThat(org.today()).isEqualTo(last);
        ask(lastDay);
        ahead(1);
        assertThat(refused(() -> ask(late))).isEqualTo(Reason.REVIEW_LATE);
        assertThat(shown(body.principal, "/hearings/" + late.value()))
                .contains("đã hết ngày " + DAY.format(last))
                .doesNotContain("name=\"asking\"");
        ask(before);
        ask(unopened);

        LocalDate by = clocks.reviewBy(hearing(lastDay)).orElseThrow();
        int days = book.on(HearingClocks.REVIEW_ANSWER, org.today())
                .orElseThrow()
                .amount()
                .count();
        assertThat(by).isEqualTo(CALENDAR.plusWorkingDays(last, days));
        clock.moveTo(by);
        String address = "/hearings/" + lastDay.value();
        assertThat(reviews.isOverdue(hearing(lastDay))).as("on the last day").isFalse();
        assertThat(shown(body.principal, address)).doesNotContain("Luật Khiếu nại");
        ahead(1);
        assertThat(reviews.isOverdue(hearing(lastDay))).as("the day after").isTrue();
        assertThat(shown(body.principal, address)).contains("Đã quá hạn ngày", "Luật Khiếu nại 2011");
        assertThat(Jsoup.parse(shown(inspector, address)).selectFirst("h1").text())
                .contains("Đã quá hạn ngày " + DAY.format(by));
        reviews.replace(inspector, lastDay, Outcome.EXPLAINED, own());
        assertThat(ended(lastDay).review()).as("it is answered late as well").isNotNull();
    }

    @Test
    void theNextAboveWhoeverConcludedAnswersAndNobodyUnderThem() {
        HearingId byInspector = concluded(inspector, body.principal, signal, Outcome.REMINDED);
        CurrentPerson member = body.person(
                org.chart().appointmentsOf(inspector.id()).getFirst().unit(), Duty.MEMBER, "Thanh tra viên");
        reviews.ask(body.principal, byInspector, WHY, List.of());
        assertThat(seen(body.principal, byInspector).holder())
                .as("the head above the inspectorate, not who works in it")
                .contains(body.leader.id());
        assertThat(refused(() -> reviews.uphold(member, byInspector, own()))).isEqualTo(Reason.NOT_REVIEWER);
        for (CurrentPerson party : List.of(inspector, body.principal)) {
            interests.declare(party, body.leader.id(), Kinship.INTEREST);
            interests.declare(party, body.leader.id(), Kinship.SPOUSE);
        }
        assertThat(seen(body.principal, byInspector).holder())
                .as("neither side is rid of whoever answers by what they declare now")
                .contains(body.leader.id());
        interests.declare(body.leader, inspector.id(), Kinship.SPOUSE);
        assertThat(seen(body.principal, byInspector).holder())
                .as("nor a relative of whoever concluded; then nobody here is left")
                .isEmpty();
        interests.end(body.leader, interests.of(body.leader).getFirst().id());
        interests.declare(body.leader, body.principal.id(), Kinship.INTEREST);
        assertThat(seen(body.principal, byInspector).holder())
                .as("barred as for a conclusion")
                .isEmpty();
    }

    @Test
    void whereNobodyCouldAnswerThatIsSaidInsteadOfAskingAndAgainWhereSomebodyCan() throws Exception {
        HearingId id = concluded(inspector, body.principal, signal, Outcome.REMINDED);
        interests.declare(body.leader, inspector.id(), Kinship.SPOUSE);
        String address = "/hearings/" + id.value();
        assertThat(shown(body.principal, address))
                .contains("Hiện không còn ai trong cơ quan xem xét lại được kết luận này", "quyền khiếu nại")
                .containsPattern("<h1[^>]*>Đã kết luận: [^<]*nếu không đồng ý, anh/chị có quyền khiếu nại")
                .doesNotContain("name=\"asking\"", "đề nghị xem xét lại chậm nhất");
        assertThat(refused(() -> ask(id))).isEqualTo(Reason.NOBODY_REVIEWS);
        assertThat(TestBody.send(
                                web,
                                body.principal,
                                multipart(address + "/review").param("asking", WHY))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("nên đề nghị chưa được gửi", WHY);
        interests.end(body.leader, interests.of(body.leader).getFirst().id());
        assertThat(shown(body.principal, address)).contains("name=\"asking\"");
        ask(id);
        interests.declare(body.leader, inspector.id(), Kinship.SPOUSE);
        assertThat(shown(body.principal, address))
                .contains("không còn ai trong cơ quan trả lời được đề nghị xem xét lại của anh/chị");
        assertThat(shown(inspector, address)).contains("không còn ai trong cơ quan trả lời được; kết luận chưa");
    }

    /// Whoever writes to the database itself is held to it as well.
    @Test
    void theDatabaseTakesNoHarsherAnswerAndNoneOfTheParties() {
        HearingId id = concluded(Outcome.REMINDED);
        ask(id);
        String insert = "insert into inspection.review_answer (hearing_id, outcome, reasons, person_id, at)"
                + " values (?, ?, 'x', ?, ?)";
        Timestamp now = Timestamp.from(clock.instant());
        for (String harsher : List.of("REMINDED", "REFERRED")) {
            assertThatThrownBy(() -> jdbc.update(
                            insert, id.value(), harsher, inspector.id().value(), now))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("milder");
        }
        for (CurrentPerson party : List.of(body.leader, body.principal)) {
            assertThatThrownBy(() -> jdbc.update(
                            insert, id.value(), "EXPLAINED", party.id().value(), now))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("does not look");
        }
        Hearing.UnderReview open = (Hearing.UnderReview) hearing(id);
        assertThatThrownBy(() -> open.replace(Outcome.REFERRED, "x", inspector.id(), clock.instant()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> open.uphold("x", body.leader.id(), clock.instant()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whileItIsOpenTheConclusionIsTheGroundOfNothing() {
        HearingId id = concluded(Outcome.REFERRED);
        ask(id);
        String insert = "insert into discipline.proceeding (person_id, hearing_id, at) values (?, ?, ?)";
        Timestamp now = Timestamp.from(clock.instant());
        assertThatThrownBy(() -> jdbc.update(insert, body.principal.id().value(), id.value(), now))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("and counts");
        String outcome = "select outcome from inspection.favour(?)";
        assertThat(jdbc.queryForList(outcome, String.class, body.principal.id().value()))
                .containsOnlyNulls();
        reviews.replace(inspector, id, Outcome.OBJECTIVE_CAUSE, own());
        assertThat(jdbc.queryForList(outcome, String.class, body.principal.id().value()))
                .containsExactly("OBJECTIVE_CAUSE");
        assertThatThrownBy(() -> jdbc.update(insert, body.principal.id().value(), id.value(), now))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void wordsAndFilesAreLockedAndErasedByLaw() {
        HearingId id = concluded(Outcome.REMINDED);
        byte[] content = "Hồ sơ bệnh án Hư Cấu".getBytes(StandardCharsets.UTF_8);
        reviews.ask(body.principal, id, WHY, List.of(new Evidence("bệnh án.txt", "text/plain", content)));
        String answer = own();
        reviews.uphold(inspector, id, answer);
        assertThat(jdbc.queryForObject(
                        "select count(*) from inspection.review join inspection.review_answer a using (hearing_id)"
                                + " join inspection.review_file f using (hearing_id)"
                                + " where review.reasons like 'vault1:%' and a.reasons like 'vault1:%'"
                                + " and f.name like 'vault1:%' and hearing_id = ?",
                        Integer.class, id.value()))
                .isEqualTo(1);
        assertThat(kept.differing(50)).isEmpty();
        await().atMost(Duration.ofSeconds(10)).until(() -> leaf("inspection.reviewUphold", id) >= 0);
        ErasedWords.ofDefence(erasures, erased, leaf("inspection.reviewAsk", id), body.principal);
        ErasedWords.of(erasures, leaf("inspection.reviewUphold", id), body.principal);
        assertThat(hearing(id).toString()).doesNotContain(WHY, "bệnh án", answer);
        assertThat(reviews.file(inspector, id, 1)).isEmpty();
        assertThat(kept.differing(50)).isEmpty();
    }

    private long leaf(String kind, HearingId id) {
        return jdbc
                .queryForList(
                        "select leaf_no from journal.leaf join journal.entry using (entry_id)"
                                + " where kind = ? and subject = ?",
                        Long.class,
                        kind,
                        id.subject())
                .stream()
                .findFirst()
                .orElse(-1L);
    }

    /// The head somebody secretly reported reminds them the same day. The remedy is the one that everybody has, so it
    /// tells nobody who reported: the same pages of a colleague who did not say the same.
    @Test
    void whoeverWasRemindedByTheHeadTheyReportedIsHeardByTheNextAndNothingTellsThatTheyReported() throws Exception {
        CurrentPerson colleague = body.person(body.department, Duty.MEMBER, "Chuyên viên khác");
        conducts.report(
                body.official,
                new NewConduct(
                        About.of(body.departmentHead.id()),
                        Stake.NONE,
                        "Giữ hồ sơ mua sắm ba tuần trên bàn.",
                        "",
                        List.of()));
        HearingId reporters = concluded(body.departmentHead, body.official, about(body.official), Outcome.REMINDED);
        HearingId others = concluded(body.departmentHead, colleague, about(colleague), Outcome.REMINDED);
        assertThat(alike(reporters, others, body.official, colleague)).isNotEmpty();
        reviews.ask(body.official, reporters, WHY, List.of());
        reviews.ask(colleague, others, WHY, List.of());
        assertThat(seen(body.official, reporters).holder()).contains(body.leader.id());
        alike(reporters, others, body.official, colleague);
        assertThat(refused(() -> reviews.replace(body.departmentHead, reporters, Outcome.EXPLAINED, own())))
                .isEqualTo(Reason.NOT_REVIEWER);
        reviews.replace(body.leader, reporters, Outcome.EXPLAINED, own());
        reviews.replace(body.leader, others, Outcome.EXPLAINED, own());
        assertThat(ended(reporters).conclusion().outcome()).isEqualTo(Outcome.EXPLAINED);
        alike(reporters, others, body.official, colleague);
        assertThat(jdbc.queryForList(
                        "select coalesce(act, leaf)::text || coalesce(text, '') from journal.entry where subject = ?",
                        String.class,
                        reporters.subject()))
                .hasSizeGreaterThan(4)
                .allSatisfy(act -> assertThat(act).doesNotContain("conduct", "ba tuần", "whistle"));
        assertThat(kept.differing(50)).isEmpty();
    }

    /// What the two pages say, without names and numbers, to each who sees them; it has to be the same.
    private String alike(HearingId one, HearingId other, CurrentPerson first, CurrentPerson second) throws Exception {
        String said = "";
        for (CurrentPerson who : List.of(body.departmentHead, body.leader, inspector)) {
            said = said(who, one, first);
            assertThat(said).isEqualTo(said(who, other, second)).doesNotContain("phản ánh");
        }
        assertThat(said(first, one, first)).isEqualTo(said(second, other, second));
        return said;
    }

    private String said(CurrentPerson who, HearingId id, CurrentPerson about) throws Exception {
        return Jsoup.parse(shown(who, "/hearings/" + id.value()))
                .select("main")
                .text()
                .replace(about.name(), "…")
                .replaceAll("[0-9a-f]{8}( [0-9a-f]{8})*", "…")
                .replaceAll("\\d+", "…");
    }

    /// A reply of somebody that takes no stance, and that they looked at it.
    private SignalId about(CurrentPerson person) {
        Opening opening = Opening.internal(
                null,
                body.body,
                Party.of(body.school),
                "Rà soát quy chế",
                "báo cáo",
                CALENDAR.plusWorkingDays(org.today(), 10));
        CaseId id = ((Cases.Opened.Case) cases.open(body.leader, opening)).id();
        make(id, body.principal, new Move.Accept());
        make(
                id,
                body.principal,
                new Move.Consult(
                        Party.of(body.department, person.id()),
                        CALENDAR.plusWorkingDays(org.today(), 3),
                        "xin ý kiến",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
        make(id, person, new Move.Reply(Stance.NONE, "đã xem"));
        seals.all();
        signals.search();
        SignalId found = signals.seenBy(person).stream()
                .map(Signals.Listed::signal)
                .filter(one -> one.pattern().caseId().equals(id))
                .findFirst()
                .orElseThrow()
                .id();
        signals.see(person, found);
        return found;
    }
}
