package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.access.CurrentPerson;
import damlam.analysis.SignalId;
import damlam.inspection.HearingClocks;
import damlam.inspection.HearingId;
import damlam.inspection.Interest;
import damlam.inspection.Kinship;
import damlam.inspection.Outcome;
import damlam.inspection.Referrals;
import damlam.inspection.Reminders;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.Releases;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Duty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who looks at signals, asks, explains, concludes, and looks at a conclusion again.
class HearingActsTest extends ActScene {
    private static final String QUESTION = "Vì sao trả lời không nêu ý kiến?";

    @Autowired
    Reminders reminders;

    @Autowired
    Referrals referrals;

    @Autowired
    Issuing issuing;

    @Autowired
    Releases releases;

    @Autowired
    Numbers numbers;

    private SignalId known() {
        SignalId known = signal();
        signals.see(principal, known);
        return known;
    }

    private HearingId asked() {
        SignalId known = known();
        return hearings.ask(
                body.leader,
                known,
                QUESTION,
                hearings.question(body.leader, known).earliest());
    }

    private HearingId answered() {
        HearingId id = asked();
        hearings.explain(principal, id, "Chờ tài liệu.", List.of(), true);
        return id;
    }

    private HearingId concluded() {
        HearingId id = answered();
        hearings.conclude(body.leader, id, Outcome.REMINDED, reasons(), 1);
        return id;
    }

    /// Asked by the inspector, and passed to whoever is competent.
    private HearingId referred() {
        SignalId known = known();
        HearingId id = hearings.ask(
                inspector, known, QUESTION, hearings.question(inspector, known).earliest());
        hearings.explain(principal, id, "Chờ tài liệu.", List.of(), true);
        hearings.conclude(inspector, id, Outcome.REFERRED, reasons(), 1);
        return id;
    }

    /// The same while nobody was competent: the head of the body was related to the person.
    private HearingId passedToNobody() {
        interests.declare(body.leader, principal.id(), Kinship.values()[0]);
        HearingId id = referred();
        interests.end(body.leader, interests.of(body.leader).getFirst().id());
        return id;
    }

    private HearingId underReview() {
        HearingId id = concluded();
        reviews.ask(principal, id, "Kết luận bỏ sót công văn của Văn phòng.", List.of());
        return id;
    }

    /// Reasons like those of no other test of this database.
    private static String reasons() {
        return Stream.generate(() -> UUID.randomUUID().toString().substring(0, 8))
                .limit(24)
                .collect(Collectors.joining(" ", "Đã nghe và xem chứng cứ: ", "."));
    }

    private HearingId sentAReminder() {
        body.decide(numbers, Scope.ORDINARY, "Chung", body.sign);
        HearingId id = concluded();
        DraftId draft = reminders.draft(body.leader, id, "việc trả lời ý kiến");
        issuing.submit(body.leader, draft, step(draft));
        issuing.check(body.clerk, draft, step(draft), "");
        issuing.approve(body.leader, draft, step(draft));
        releases.number(body.clerk, draft, step(draft));
        releases.seal(body.clerk, draft, step(draft), null);
        releases.release(body.clerk, draft, step(draft));
        return id;
    }

    /// @param declared of the person concerned
    private List<Act> relations(Interest declared) {
        interests.declare(body.official, body.departmentHead.id(), Kinship.values()[0]);
        long denied = interests.of(body.official).getFirst().id();
        interests.answer(body.departmentHead, denied, false);
        return List.of(
                sent(
                        "say whether it is so",
                        "/interests/" + declared.id() + "/answer",
                        Map.of("answer", "yes"),
                        "inspection.interest_answer"),
                sent(
                        "rule on what the head of another unit denied",
                        "/interests/" + denied + "/rule",
                        Map.of("holds", "yes", "reasons" + denied, "Đã xem giấy khai sinh."),
                        "inspection.interest_ruling"));
    }

    private int step(DraftId draft) {
        return issuing.visible(body.leader, draft).orElseThrow().stepNo();
    }

    private static String page(HearingId id) {
        return "/hearings/" + id.value();
    }

    @Test
    void whoDoesWhatInAHearing() throws Exception {
        for (String code : List.of(HearingClocks.EXTENSION, HearingClocks.EXTENSIONS)) {
            confirmed(code);
        }
        CurrentPerson relative = body.person(inspector.unit(), Duty.MEMBER, "Thanh tra viên");
        interests.declare(relative, principal.id(), Kinship.values()[0]);
        people.put("an inspector related to the person concerned", relative);
        people.put("another inspector", body.person(inspector.unit(), Duty.MEMBER, "Thanh tra viên"));
        HearingId reviewed = underReview();
        HearingId answeredAgain = underReview();
        reviews.uphold(inspector, answeredAgain, reasons());
        HearingId replaced = underReview();
        reviews.replace(inspector, replaced, Outcome.EXPLAINED, reasons());
        HearingId reminded = sentAReminder();
        HearingId referred = referred();
        HearingId declined = referred();
        referrals.decline(body.leader, declined, reasons());
        HearingId nowhere = passedToNobody();
        // Nobody asks more than five times in seven days.
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), 6));
        SignalId known = known();
        HearingId open = asked();
        HearingId more = asked();
        hearings.askMore(principal, more, CALENDAR.plusWorkingDays(org.today(), 7), "Chờ tài liệu.");
        HearingId heard = answered();
        HearingId ended = concluded();
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), 1));
        SignalId fresh = signal();
        String day = CALENDAR.plusWorkingDays(org.today(), 6).toString();
        compare(
                "Signals",
                List.of(
                        opened("look at a signal first", "/signals/" + fresh.value(), "analysis.look"),
                        opened("look at it later", "/signals/" + known.value(), "analysis.look"),
                        sent(
                                "declare a relation",
                                "/interests",
                                Map.of(
                                        "other",
                                        people.get("a colleague of the same school")
                                                .id()
                                                .value(),
                                        "kinship",
                                        Kinship.values()[0]),
                                "inspection.interest"),
                        sent(
                                "take a declared relation back",
                                "/interests/"
                                        + interests.of(relative).getFirst().id() + "/end",
                                Map.of(),
                                "inspection.interest_end"),
                        sentWithFile(
                                "ask",
                                "/hearings/new?signal=" + known.value(),
                                "files",
                                Map.of("question", QUESTION, "answerBy", day),
                                "inspection.hearing",
                                "inspection.question_file")));
        compare("Relations that are declared", relations(interests.of(relative).getFirst()));
        compare("Hearings", hearing(open, more, heard, day));
        compare("After a conclusion", after(ended, reviewed, answeredAgain, replaced, reminded));
        compare("What a conclusion passes on", passedOn(referred, declined, nowhere));
        onlyWhomItIsAboutMarksASignal(known);
        nothingForgotten("analysis");
        nothingForgotten("inspection");
    }

    /// What the search found is changed by nobody but the search, but that whom it is about has looked.
    private void onlyWhomItIsAboutMarksASignal(SignalId known) {
        String mark = "update analysis.signal set looked_at = now() where signal_id = " + known.value();
        people.forEach((role, person) ->
                assertThat(as(person, () -> jdbc.update(mark))).as(role).isEqualTo(person.equals(principal) ? 1 : 0));
    }

    private List<Act> hearing(HearingId open, HearingId more, HearingId heard, String day) {
        return List.of(
                opened("open the question", page(open), "inspection.receipt"),
                sentWithFile(
                        "explain",
                        page(open) + "/explain",
                        "files",
                        Map.of("words", "Chờ tài liệu.", "complete", "yes"),
                        "inspection.explanation",
                        "inspection.attachment"),
                sent(
                        "ask for more time",
                        page(open) + "/more",
                        Map.of("until", day, "reason", "Chờ tài liệu."),
                        "inspection.extension"),
                sent(
                        "grant more time",
                        page(more) + "/more/decide",
                        Map.of("decision", "grant"),
                        "inspection.extension_decision"),
                sent(
                        "withdraw",
                        page(open) + "/withdraw",
                        Map.of("withdraw", "Hỏi nhầm việc."),
                        "inspection.withdrawal"),
                sent(
                        "conclude",
                        page(heard) + "/conclude",
                        Map.of("outcome", Outcome.OBJECTIVE_CAUSE, "reasons", reasons(), "read", 1),
                        "inspection.conclusion"));
    }

    private List<Act> passedOn(HearingId referred, HearingId declined, HearingId nowhere) {
        return List.of(
                sent(
                        "say why nothing is opened",
                        page(referred) + "/referral/decline",
                        Map.of("decline", reasons()),
                        "inspection.referral_answer"),
                opened("open that answer", page(declined), "inspection.referral_receipt"),
                sent("pass it on", page(nowhere) + "/referral", Map.of(), "inspection.referral"));
    }

    private List<Act> after(
            HearingId ended, HearingId reviewed, HearingId answeredAgain, HearingId replaced, HearingId reminded) {
        return List.of(
                opened("open the conclusion", page(ended), "inspection.end_receipt"),
                sent("write the reminder", page(ended) + "/reminder", Map.of(), "inspection.reminder"),
                sent(
                        "say that the reminder came",
                        page(reminded) + "/reminder/receive",
                        Map.of(),
                        "inspection.reminder_receipt"),
                sentWithFile(
                        "ask to look at it again",
                        page(ended) + "/review",
                        "files",
                        Map.of("asking", "Kết luận bỏ sót công văn của Văn phòng."),
                        "inspection.review",
                        "inspection.review_file"),
                sent(
                        "look at it again",
                        page(reviewed) + "/review/answer",
                        Map.of("instead", "UPHOLD", "answer", reasons()),
                        "inspection.review_answer"),
                opened("open that answer", page(answeredAgain), "inspection.review_receipt"),
                opened("read that theirs was replaced", page(replaced), "inspection.replaced_receipt"));
    }
}
