package damlam.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.inspection.HearingRefusedException.Reason;
import damlam.issuing.Draft;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.Paper;
import damlam.issuing.Refusal;
import damlam.issuing.Releases;
import damlam.issuing.State;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.ToDo;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/// A hearing that came to a reminder leads to a document about the person: drafted by whoever concluded, seen
/// by those it names, numbered among the others, and acknowledged by the person.
class RemindersTest extends HearingScene {
    @Autowired
    Reminders reminders;

    @Autowired
    Reviews reviews;

    @Autowired
    Issuing issuing;

    @Autowired
    Releases releases;

    @Autowired
    Documents documents;

    @Autowired
    Numbers numbers;

    private HearingId concluded(Outcome outcome, String reasons) {
        HearingId id = asked();
        hearings.explain(body.principal, id, "Tôi chưa kịp xem.", List.of(), true);
        hearings.conclude(body.leader, id, outcome, reasons, 1);
        return id;
    }

    private int step(DraftId id) {
        return issuing.visible(body.leader, id).orElseThrow().stepNo();
    }

    private DraftId drafted(CurrentPerson by, HearingId id) throws Exception {
        String to = TestBody.send(web, by, post("/hearings/" + id.value() + "/reminder"))
                .getRedirectedUrl();
        assertThat(to).startsWith("/issuing/");
        return new DraftId(Long.parseLong(to.substring("/issuing/".length())));
    }

    private DocumentId issued(DraftId draft) {
        issuing.submit(body.leader, draft, step(draft));
        issuing.check(body.clerk, draft, step(draft), "");
        return signedAndSent(draft);
    }

    private String head(CurrentPerson person, String address) throws Exception {
        return Jsoup.parse(shown(person, address)).select("h1").text();
    }

    private DocumentId signedAndSent(DraftId draft) {
        issuing.approve(body.leader, draft, step(draft));
        DocumentId document = releases.number(body.clerk, draft, step(draft));
        releases.seal(body.clerk, draft, step(draft), null);
        releases.release(body.clerk, draft, step(draft));
        return document;
    }

    @Test
    void fromTheConclusionInOneClickToANumberAndAReceipt() throws Exception {
        body.decide(numbers, Scope.ORDINARY, "Chung", body.sign);
        String reasons = own();
        HearingId id = concluded(Outcome.REMINDED, reasons);
        String address = "/hearings/" + id.value();
        assertThat(head(body.leader, address)).contains("anh/chị soạn văn bản nhắc nhở");
        assertThat(head(inspector, address)).startsWith("Đã kết luận");
        assertThat(shown(body.leader, address)).contains("Soạn văn bản nhắc nhở");
        assertThat(shown(inspector, address)).doesNotContain("Soạn văn bản nhắc nhở");
        DraftId draft = drafted(body.leader, id);
        assertThat(drafted(body.leader, id)).as("pressed twice").isEqualTo(draft);
        Draft begun = issuing.visible(body.leader, draft).orElseThrow();
        assertThat(begun.paper().extras().readers()).containsExactly(body.principal.id());
        assertThat(begun.paper().body()).contains(reasons, "không phải là hình thức kỷ luật", "đã giải trình");
        assertThat(begun.paper().addressees()).startsWith("Ông (bà) " + body.principal.name() + ", Hiệu trưởng Trường");
        assertThat(Jsoup.parse(shown(body.principal, address))
                        .select("#concluded")
                        .text())
                .as("why it came to this")
                .contains("Có thiếu sót, nhắc nhở rút kinh nghiệm", reasons);
        assertThat(begun.paper().signer()).isEqualTo(body.leader.id());
        assertThat(shown(body.principal, address)).as("not before it is sent").doesNotContain("Bản nháp:");
        assertThat(shown(inspector, address))
                .contains("Bản nháp: đang soạn")
                .doesNotContain("/issuing/" + draft.value());

        assertThat(head(body.leader, address)).contains("trình ký hoặc ký văn bản nhắc nhở đang soạn");
        issuing.submit(body.leader, draft, step(draft));
        assertThat(head(body.leader, address)).startsWith("Đã kết luận");
        issuing.check(body.clerk, draft, step(draft), "");
        assertThat(head(body.leader, address)).contains("Anh/chị xem và ký văn bản nhắc nhở");
        DocumentId document = signedAndSent(draft);
        assertThat(documents.visible(body.principal, document)).isPresent();
        assertThat(documents.visible(body.departmentHead, document)).isEmpty();
        String number = documents.find(document).orElseThrow().number();
        assertThat(number).startsWith("01/");
        assertThat(shown(body.leader, address)).contains(number, "chưa xác nhận đã nhận");
        assertThat(head(body.leader, address)).startsWith("Đã kết luận nhắc nhở: chờ " + body.principal.name());
        assertThat(lists.pending(body.principal).count()).isEqualTo(1);
        assertThat(shown(body.principal, "/documents/" + document.value())).contains(address);
        assertThat(shown(body.principal, address)).contains(number, "Xác nhận đã nhận văn bản");
        assertThat(head(body.principal, address))
                .startsWith("Anh/chị đọc và xác nhận đã nhận văn bản nhắc nhở số " + number)
                .contains("đề nghị xem xét lại");
        assertThat(TestBody.send(web, body.leader, post(address + "/reminder/receive"))
                        .getStatus())
                .as("for another")
                .isEqualTo(403);
        assertThat(reminders.receivedBy(body.principal.id())).as("sent only").isEmpty();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(TestBody.send(web, body.principal, post(address + "/reminder/receive"))
                            .getStatus())
                    .isEqualTo(302);
        }
        assertThat(reminders.receivedBy(body.principal.id()))
                .extracting(Document::number)
                .containsExactly(number);
        assertThat(reminders.receivedBy(body.leader.id())).isEmpty();
        assertThat(lists.pending(body.principal).count()).isZero();
        assertThat(head(body.principal, address)).startsWith("Đã kết luận");
        assertThat(shown(body.leader, address)).contains("xác nhận đã nhận lúc");
        assertThat(shown(body.leader, "/documents/" + document.value())).contains(body.principal.name());
        assertThat(kept.differing(50)).isEmpty();
    }

    /// The first line, the list and the desk say one thing, with a day that is said to be a makeshift.
    @Test
    void aReminderToWriteIsADutyWithADayOnItsPageInTheListAndOnTheDesk() throws Exception {
        body.decide(numbers, Scope.ORDINARY, "Chung", body.sign);
        HearingId id = concluded(Outcome.REMINDED, own());
        String address = "/hearings/" + id.value();
        String by = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(CALENDAR.plusWorkingDays(org.today(), 5));
        assertThat(head(body.leader, address))
                .isEqualTo(
                        "Đã kết luận nhắc nhở: anh/chị soạn văn bản nhắc nhở rồi trình ký hoặc ký chậm nhất là hết ngày "
                                + by);
        assertThat(shown(body.leader, address)).contains("Quy định của hệ thống, chờ cơ quan quyết định");
        assertWaits("soạn, trình hoặc ký văn bản nhắc nhở", by);
        assertThat(Jsoup.parse(shown(inspector, "/")).select("#remindersMakeshift"))
                .isEmpty();
        assertThat(TestBody.see(web, body.leader, "/hearings/mine").getRedirectedUrl())
                .isEqualTo(address);
        DraftId draft = drafted(body.leader, id);
        assertThat(head(body.leader, address)).endsWith("đang soạn chậm nhất là hết ngày " + by);
        assertWaits("soạn, trình hoặc ký văn bản nhắc nhở", by);
        issuing.submit(body.leader, draft, step(draft));
        assertThat(lists.pending(body.leader).count()).as("another checks it").isZero();
        issuing.check(body.clerk, draft, step(draft), "");
        assertWaits("soạn, trình hoặc ký văn bản nhắc nhở", by);
        ahead(6);
        assertThat(head(body.leader, address)).contains("xem và ký", "đã quá hạn ngày " + by);
        assertWaits("soạn, trình hoặc ký văn bản nhắc nhở", by);
        issuing.approve(body.leader, draft, step(draft));
        assertThat(lists.pending(body.leader).count()).isZero();
        assertThat(Jsoup.parse(shown(body.leader, "/")).select("#remindersMakeshift, #hearings"))
                .isEmpty();
    }

    private void assertWaits(String what, String by) throws Exception {
        assertThat(head(body.leader, "/hearings")).contains("1 việc giải trình");
        assertThat(Jsoup.parse(shown(body.leader, "/hearings"))
                        .select("tbody tr")
                        .first()
                        .text())
                .contains(what, by);
        assertThat(Jsoup.parse(shown(body.leader, "/"))
                        .expectFirst("#remindersMakeshift")
                        .text())
                .contains("Văn bản nhắc nhở sau giải trình: 1 văn bản", "chờ cơ quan quyết định", by);
        assertThat(Jsoup.parse(shown(body.leader, "/")).select("#hearings")).isEmpty();
    }

    /// While it is looked at again nothing is to be written; once it was upheld the day begins anew.
    @Test
    void theDayOfAReminderBeginsOnceTheConclusionCounts() {
        HearingId id = concluded(Outcome.REMINDED, own());
        reviews.ask(body.principal, id, "Kết luận bỏ sót công văn của Văn phòng.", List.of());
        assertThat(lists.pending(body.leader).count()).isZero();
        ahead(3);
        reviews.uphold(inspector, id, own());
        assertThat(lists.pending(body.leader)).isEqualTo(new ToDo(1, CALENDAR.plusWorkingDays(org.today(), 5)));
    }

    /// Whoever concluded as head of a unit signs nothing of the body: the draft names whoever does, and says who asked.
    @Test
    void aDraftOfWhoeverHasNoPowerToSignNamesOneWhoHasAndSaysWhoAskedAndConcluded() throws Exception {
        HearingId id = hearings.ask(
                inspector,
                signal,
                "Vì sao trả lời không nêu ý kiến?",
                hearings.question(inspector, signal).earliest());
        hearings.explain(body.principal, id, "Tôi chưa kịp xem.", List.of(), true);
        hearings.conclude(inspector, id, Outcome.REMINDED, own(), 1);
        DraftId draft = drafted(inspector, id);
        Paper paper = issuing.visible(inspector, draft).orElseThrow().paper();
        assertThat(paper.signer()).isEqualTo(body.leader.id());
        assertThat(paper.body())
                .contains(
                        "Chánh Thanh tra Sở " + inspector.name() + " đã yêu cầu ông (bà) " + body.principal.name(),
                        "Chánh Thanh tra Sở " + inspector.name() + " kết luận: có thiếu sót");
        issuing.submit(
                inspector,
                draft,
                issuing.visible(inspector, draft).orElseThrow().stepNo());
        assertThat(issuing.standing(draft).orElseThrow().state()).isEqualTo(State.CHECKING);
    }

    @Test
    void onlyOnAReminderAndOnlyByWhoeverConcluded() {
        HearingId id = concluded(Outcome.EXPLAINED, own());
        assertThat(refused(() -> reminders.draft(body.leader, id, "x"))).isEqualTo(Reason.NOT_REMINDED);
        signal = found();
        HearingId other = concluded(Outcome.REMINDED, own());
        assertThat(refused(() -> reminders.draft(inspector, other, "x"))).isEqualTo(Reason.NOT_CONCLUDER);
        assertThat(refused(() -> reminders.draft(body.official, other, "x"))).isEqualTo(Reason.NOT_SEEN);
        assertThat(refused(() -> reminders.receive(body.principal, other)))
                .as("nothing was sent")
                .isEqualTo(Reason.NOT_REMINDED);
        DraftId draft = reminders.draft(body.leader, other, "x");
        assertThatThrownBy(() -> jdbc.update(
                        "insert into inspection.reminder (hearing_id, no, draft_id, person_id, at) values (?, 9, ?, ?, now())",
                        id.value(),
                        draft.value(),
                        body.leader.id().value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only whoever concluded");
        issuing.drop(body.leader, draft, step(draft), "soạn lại");
        assertThat(issuing.standing(draft).orElseThrow().state()).isEqualTo(State.DROPPED);
        assertThat(reminders.draft(body.leader, other, "x"))
                .as("another in its place")
                .isNotEqualTo(draft);
    }

    private static Refusal.Reason refusal(Runnable act) {
        try {
            act.run();
        } catch (Refusal refused) {
            return refused.reason();
        }
        throw new AssertionError("it was not refused");
    }

    @Test
    void whileItsConclusionIsLookedAtAgainItGoesNoFurther() throws Exception {
        body.decide(numbers, Scope.ORDINARY, "Chung", body.sign);
        HearingId id = concluded(Outcome.REMINDED, own());
        DraftId draft = drafted(body.leader, id);
        issuing.submit(body.leader, draft, step(draft));
        reviews.ask(body.principal, id, "Kết luận bỏ sót công văn ngày 12.", List.of());
        assertThat(refusal(() -> issuing.check(body.clerk, draft, step(draft), "")))
                .isEqualTo(Refusal.Reason.HELD);
        assertThat(shown(body.clerk, "/issuing/" + draft.value()))
                .contains("căn cứ đang được xem xét lại hoặc không còn", "name=\"act\" value=\"SEND_BACK\"")
                .doesNotContain("value=\"CHECK\"");
        assertThat(shown(body.clerk, "/")).contains("Dừng, trả lại");
        assertThat(refused(() -> reminders.draft(body.leader, id, "x"))).isEqualTo(Reason.UNDER_REVIEW);
        assertThat(shown(body.leader, "/hearings/" + id.value())).contains("chưa trình, ký, phát hành được");
        reviews.uphold(inspector, id, own());
        issuing.check(body.clerk, draft, step(draft), "");
        assertThat(issuing.standing(draft).orElseThrow().state()).isEqualTo(State.TO_SIGN);
    }

    @Test
    void whatWasSentOnAConclusionThatWasReplacedIsTakenBackByItsSigner() throws Exception {
        body.decide(numbers, Scope.ORDINARY, "Chung", body.sign);
        HearingId id = concluded(Outcome.REMINDED, own());
        String address = "/hearings/" + id.value();
        DraftId draft = drafted(body.leader, id);
        DocumentId document = issued(draft);
        reviews.ask(body.principal, id, "Kết luận bỏ sót công văn ngày 12.", List.of());
        assertThat(lists.waiting(body.leader)).as("not before it is answered").isEmpty();
        reviews.replace(inspector, id, Outcome.EXPLAINED, own());
        assertThat(lists.waiting(body.leader)).containsExactly(id);
        String number = documents.find(document).orElseThrow().number();
        assertThat(shown(body.leader, address))
                .contains("Anh/chị thu hồi văn bản nhắc nhở số " + number, "/issuing/" + draft.value() + "?act=RECALL");
        assertThat(shown(body.principal, address))
                .contains("văn bản này phải thu hồi", body.leader.name())
                .doesNotContain("?act=RECALL");
        releases.recall(body.leader, draft, step(draft), "Kết luận đã được thay.");
        assertThat(lists.waiting(body.leader)).isEmpty();
        assertThat(shown(body.leader, address)).doesNotContain("Anh/chị thu hồi");
        assertThat(refused(() -> reminders.draft(body.leader, id, "x"))).isEqualTo(Reason.NOT_REMINDED);
    }

    /// Its number is taken, so it can neither go out nor be given up.
    @Test
    void oneThatHasANumberIsTakenBackBeforeItGoesOut() throws Exception {
        body.decide(numbers, Scope.ORDINARY, "Chung", body.sign);
        HearingId id = concluded(Outcome.REMINDED, own());
        DraftId draft = drafted(body.leader, id);
        issuing.submit(body.leader, draft, step(draft));
        issuing.check(body.clerk, draft, step(draft), "");
        issuing.approve(body.leader, draft, step(draft));
        releases.number(body.clerk, draft, step(draft));
        assertThat(refusal(() -> releases.recall(body.leader, draft, step(draft), "nhầm")))
                .isEqualTo(Refusal.Reason.NOT_NOW);
        reviews.ask(body.principal, id, "Kết luận bỏ sót công văn ngày 12.", List.of());
        reviews.replace(inspector, id, Outcome.RULE_AT_FAULT, own());
        assertThat(refusal(() -> releases.seal(body.clerk, draft, step(draft), null)))
                .isEqualTo(Refusal.Reason.HELD);
        assertThat(lists.waiting(body.leader)).containsExactly(id);
        releases.recall(body.leader, draft, step(draft), "Kết luận đã được thay.");
        assertThat(issuing.standing(draft).orElseThrow().state()).isEqualTo(State.RECALLED);
        shown(body.leader, "/hearings/" + id.value());
        assertThat(lists.waiting(body.leader))
                .as("once they have read that theirs was replaced")
                .isEmpty();
    }
}
