package damlam.discipline;

import damlam.MovableClock;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.procedure.Consequence;
import damlam.procedure.Form;
import damlam.procedure.FullSkip;
import damlam.procedure.Group;
import damlam.procedure.LiabilityTest;
import damlam.procedure.Matter;
import damlam.procedure.Presence;
import damlam.procedure.SeatKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A school with a teacher who is said to have shirked a task, and the people of a lawful proceeding.
public final class ProceedingWorld {
    static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    static final String ROOM = "Phòng họp tầng 2";
    /// Why a deputy chairs the review.
    static final String INSTEAD = "Hiệu trưởng đi công tác dài ngày, giao Phó Hiệu trưởng chủ trì theo phân công số 3.";

    private static final String EVIDENCE = "Hồ sơ họp kiểm điểm không có điều này.";
    static final String WHY = "Không thực hiện nhiệm vụ được giao trong ba tháng mà không có lý do chính đáng.";

    final TestBody body;
    public final CurrentPerson principal;
    public final CurrentPerson teacher;
    public final CurrentPerson chair;
    public final CurrentPerson union;
    public final CurrentPerson personnel;
    public final CurrentPerson colleague;
    private final Openings openings;
    private final Proceedings proceedings;
    private final MovableClock clock;
    private final Map<ProceedingId, CurrentPerson> people = new HashMap<>();

    ProceedingWorld(Org org, Accounts accounts, Openings openings, Proceedings proceedings, MovableClock clock) {
        this(new TestBody(org, accounts), openings, proceedings, clock);
    }

    public ProceedingWorld(TestBody body, Openings openings, Proceedings proceedings, MovableClock clock) {
        this.body = body;
        this.openings = openings;
        this.proceedings = proceedings;
        this.clock = clock;
        principal = body.principal;
        chair = body.person(body.school, Duty.DEPUTY, "Phó Hiệu trưởng");
        union = body.person(body.school, Duty.MEMBER, "Chủ tịch Công đoàn");
        personnel = body.person(body.school, Duty.MEMBER, "Nhân viên tổ chức");
        teacher = body.person(body.school, Duty.MEMBER, "Giáo viên");
        colleague = body.person(body.school, Duty.MEMBER, "Giáo viên tổ khác");
    }

    LocalDate today() {
        return clock.today();
    }

    public void ahead(int workingDays) {
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), workingDays));
    }

    void to(LocalDate day) {
        clock.moveTo(day);
    }

    Opening opening(LocalDate breached, LocalDate detected) {
        return opening(teacher, breached, detected);
    }

    private Opening opening(CurrentPerson concerned, LocalDate breached, LocalDate detected) {
        return new Opening(
                concerned.id(),
                Group.VIEN_CHUC,
                false,
                false,
                Matter.AVOIDANCE,
                Consequence.LESS_SERIOUS,
                breached,
                detected,
                null,
                null,
                false,
                "15/KL-TTr",
                today());
    }

    /// On the teacher; while a proceeding on them goes on, on another one.
    public ProceedingId opened() {
        boolean goesOn = openings.ongoing(principal, teacher.id()).isPresent();
        return openedOn(goesOn ? body.person(body.school, Duty.MEMBER, "Giáo viên") : teacher);
    }

    ProceedingId openedOn(CurrentPerson concerned) {
        // Of a breach since what was decided on them before.
        boolean again = people.containsValue(concerned);
        Opening opening = opening(concerned, today().minusDays(again ? 4 : 20), today().minusDays(again ? 3 : 5));
        ProceedingId id = openings.open(principal, opening, null, WHY, "");
        people.put(id, concerned);
        return id;
    }

    /// Whom one that was opened here is about.
    CurrentPerson concerned(ProceedingId id) {
        return Objects.requireNonNull(people.get(id));
    }

    public void act(CurrentPerson by, ProceedingId id, ActKind kind, Facts facts, String words) {
        proceedings.act(by, id, kind, facts, words);
    }

    public void act(CurrentPerson by, ProceedingId id, ActKind kind, String words) {
        act(by, id, kind, Facts.NONE, words);
    }

    Seen seen(CurrentPerson me, ProceedingId id) {
        return proceedings.see(me, id).orElseThrow();
    }

    /// The review meeting is held, and its report sent.
    ProceedingId reviewed() {
        ProceedingId id = opened();
        act(principal, id, ActKind.SUMMON, summons(3), "Phòng họp hội đồng");
        ahead(3);
        act(principal, id, ActKind.REVIEW, Facts.NONE.with("presence", Presence.PRESENT), "Biên bản họp kiểm điểm");
        act(principal, id, ActKind.REPORT, "Báo cáo họp kiểm điểm");
        return id;
    }

    public Facts summons(int workingDays) {
        return meeting(workingDays).with("chair", principal.id());
    }

    public Facts seats() {
        return Facts.NONE
                .with("seat" + SeatKind.CHAIR, chair.id())
                .with("seat" + SeatKind.UNION, union.id())
                .with("seat" + SeatKind.PERSONNEL, personnel.id())
                .with("secretary", personnel.id());
    }

    public Facts meeting(int workingDays) {
        return Facts.NONE
                .with("meeting", CALENDAR.plusWorkingDays(today(), workingDays))
                .with("hour", "08:30")
                .with("place", ROOM);
    }

    public Facts present() {
        return Facts.NONE
                .with("presence", Presence.PRESENT)
                .with("present" + SeatKind.CHAIR, true)
                .with("present" + SeatKind.UNION, true)
                .with("present" + SeatKind.PERSONNEL, true);
    }

    /// The council sits, and has not voted.
    ProceedingId sitting() {
        ProceedingId id = reviewed();
        act(principal, id, ActKind.COUNCIL, seats(), "Quyết định số 12/QĐ-THPT");
        act(chair, id, ActKind.CALL, meeting(6), "Phòng họp");
        ahead(6);
        act(chair, id, ActKind.MEET, present(), "");
        return id;
    }

    /// It voted on paper, and proposed a reprimand.
    ProceedingId proposed() {
        ProceedingId id = sitting();
        Facts first = Facts.NONE.with("question", Question.DISCIPLINE);
        act(chair, id, ActKind.COUNT, first.with("yes", 2).with("no", 1).with("invalid", 0), "Ban kiểm phiếu");
        Facts second = Facts.NONE.with("question", Question.FORM).with("invalid", 0);
        act(chair, id, ActKind.COUNT, second.with("formREPRIMAND", 2).with("formWARNING", 1), "Ban kiểm phiếu");
        act(chair, id, ActKind.PROPOSE, "Kiến nghị khiển trách");
        return id;
    }

    /// Heard elsewhere four days ago, as a paper of today in the registers says, which came today.
    public Facts skip(FullSkip.Ground ground, String number, Form form) {
        return Facts.NONE
                .with("ground", ground)
                .with("restsOn", number)
                .with("dated", today())
                .with("form", form)
                .with("heard", today().minusDays(4))
                .with("day", today());
    }

    /// No test that frees of liability is met.
    public Facts liable() {
        Facts answers = Facts.NONE;
        for (LiabilityTest test : LiabilityTest.values()) {
            answers = answers.with(test.name(), LiabilityTest.Answer.NO).with(Reasoned.WHY + test, EVIDENCE);
        }
        return answers;
    }

    public Facts form(Form form) {
        return Facts.NONE.with("form", form).with("effective", today());
    }

    ProceedingId decided() {
        ProceedingId id = proposed();
        act(principal, id, ActKind.ANSWERS, liable(), "Theo hồ sơ");
        act(principal, id, ActKind.DECIDE, form(Form.REPRIMAND), "");
        return id;
    }

    Map<String, CurrentPerson> others() {
        return Map.of(
                "leader",
                body.leader,
                "chief",
                body.chief,
                "clerk",
                body.clerk,
                "colleague",
                colleague,
                "official",
                body.official);
    }

    List<CurrentPerson> members() {
        return List.of(chair, union, personnel);
    }
}
