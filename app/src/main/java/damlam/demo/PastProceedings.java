package damlam.demo;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.access.OneClick;
import damlam.calendar.WorkCalendar;
import damlam.discipline.ActKind;
import damlam.discipline.Facts;
import damlam.discipline.Opening;
import damlam.discipline.Openings;
import damlam.discipline.ProceedingId;
import damlam.discipline.Proceedings;
import damlam.discipline.Question;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.org.Competent;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.UnitId;
import damlam.procedure.Consequence;
import damlam.procedure.Group;
import damlam.procedure.Matter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Three proceedings at a fictional school: one whose council will meet, one whose council sits and has not voted, and
/// one that was decided.
@Component
final class PastProceedings {
    private static final int ENDED = 40;
    private static final int RUNNING = 8;
    /// The council met on the working day before this one.
    private static final int SITTING = 14;
    private static final String CONCLUSION =
            "Kết luận kiểm tra việc quản lý, sử dụng thiết bị dạy học (tình huống hư cấu)";
    private static final String BREACH =
            "Ba lần không nộp sổ theo dõi thiết bị theo phân công, không có lý do chính đáng" + " (tình huống hư cấu).";

    private static final String ROOM = "Phòng họp Hội đồng sư phạm";

    private final Openings openings;
    private final Proceedings proceedings;
    private final Documents documents;
    private final Accounts accounts;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    PastProceedings(Openings openings, Proceedings proceedings, Documents documents, Accounts accounts) {
        this.openings = openings;
        this.proceedings = proceedings;
        this.documents = documents;
        this.accounts = accounts;
    }

    /// Who does what.
    private record School(
            CurrentPerson principal,
            CurrentPerson chair,
            CurrentPerson union,
            CurrentPerson personnel,
            CurrentPerson disciplined,
            CurrentPerson considered) {}

    /// Those by whom a secret ballot can be walked through, and who was disciplined.
    List<OneClick> played(Cast cast, OrgChart chart) {
        School people = school(cast, chart);
        return List.of(
                new OneClick("council", people.chair().id()),
                new OneClick("union", people.union().id()),
                new OneClick("personnel", people.personnel().id()),
                new OneClick("disciplined", people.disciplined().id()));
    }

    void tell(Cast cast, OrgChart chart) {
        School people = school(cast, chart);
        CurrentPerson teacher = accounts.person(cast.of("teacher")).orElseThrow();
        CurrentPerson clerk = accounts.person(cast.of("clerk")).orElseThrow();
        LocalDate today = chart.day();
        decided(people, people.disciplined(), concluded(clerk, "06", calendar.plusWorkingDays(today, -ENDED)));
        sits(people, people.considered(), concluded(clerk, "07", calendar.plusWorkingDays(today, -SITTING)));
        called(people, teacher, concluded(clerk, "08", calendar.plusWorkingDays(today, -RUNNING)));
    }

    /// The conclusion from which a proceeding is opened that day, in the register as whatever the body sends out.
    private Ground concluded(CurrentPerson clerk, String no, LocalDate day) {
        Ground ground = new Ground(no + "/KL-SGDĐT", day);
        DemoClock.at(
                day.atTime(8, 0).atZone(Org.ZONE).toInstant(),
                () -> documents.register(
                        clerk.actor(),
                        new Registration(
                                Direction.OUTGOING,
                                ground.number(),
                                day,
                                Papers.BODY,
                                "",
                                CONCLUSION,
                                "",
                                new Content(Papers.own(ground.number(), day, CONCLUSION), null))));
        return ground;
    }

    /// @param day on which it was concluded, and the proceeding opened
    private record Ground(String number, LocalDate day) {}

    private School school(Cast cast, OrgChart chart) {
        CurrentPerson principal = accounts.person(cast.of("principal")).orElseThrow();
        CurrentPerson teacher = accounts.person(cast.of("teacher")).orElseThrow();
        UnitId school = principal.unit();
        List<CurrentPerson> staff = new ArrayList<>(chart.peopleUnder(school).stream()
                .filter(person ->
                        !person.id().equals(principal.id()) && !person.id().equals(teacher.id()))
                .flatMap(person -> accounts.person(person.id()).stream())
                .toList());
        CurrentPerson chair = staff.stream()
                .filter(person -> chart.staffOf(school).stream()
                        .anyMatch(held ->
                                held.duty() == Duty.DEPUTY && held.person().id().equals(person.id())))
                .findFirst()
                .orElse(staff.getFirst());
        staff.remove(chair);
        List<CurrentPerson> plain = staff.stream()
                .skip(2)
                .filter(person -> !Competent.heads(chart, person.id()))
                .toList();
        return new School(principal, chair, staff.get(0), staff.get(1), plain.get(0), plain.get(1));
    }

    private void on(LocalDate day, Runnable act) {
        DemoClock.at(day.atTime(9, 0).atZone(Org.ZONE).toInstant(), act);
    }

    private LocalDate after(LocalDate day, int workingDays) {
        return calendar.plusWorkingDays(day, workingDays);
    }

    /// Until its council is called.
    private ProceedingId called(School people, CurrentPerson concerned, Ground ground) {
        LocalDate first = ground.day();
        List<ProceedingId> made = new ArrayList<>();
        on(first, () -> {
            made.add(openings.open(people.principal(), opening(concerned, ground), null, BREACH, ""));
            Facts summons = Facts.NONE
                    .with("meeting", after(first, 4))
                    .with("hour", "08:00")
                    .with("place", ROOM)
                    .with("chair", people.principal().id());
            proceedings.act(people.principal(), made.getFirst(), ActKind.SUMMON, summons, "");
        });
        ProceedingId id = made.getFirst();
        on(after(first, 4), () -> {
            proceedings.act(
                    people.principal(),
                    id,
                    ActKind.REVIEW,
                    Facts.NONE.with("presence", "PRESENT"),
                    "Người bị xem xét đọc bản tự kiểm điểm, nhận thiếu sót; tổ chuyên môn đề nghị khiển trách.");
            proceedings.act(people.principal(), id, ActKind.REPORT, Facts.NONE, "Báo cáo họp kiểm điểm kèm biên bản.");
        });
        on(after(first, 6), () -> {
            Facts seats = Facts.NONE
                    .with("seatCHAIR", people.chair().id())
                    .with("seatUNION", people.union().id())
                    .with("seatPERSONNEL", people.personnel().id())
                    .with("namedUNION", "05/CV-CĐ")
                    .with("namedOnUNION", first)
                    .with("namedPERSONNEL", "03/QĐ-THPT")
                    .with("namedOnPERSONNEL", first)
                    .with("secretary", people.personnel().id());
            proceedings.act(people.principal(), id, ActKind.COUNCIL, seats, "Theo báo cáo họp kiểm điểm.");
            Facts meeting = Facts.NONE
                    .with("meeting", after(first, 13))
                    .with("hour", "08:30")
                    .with("place", ROOM);
            proceedings.act(people.chair(), id, ActKind.CALL, meeting, "");
        });
        return id;
    }

    private static Opening opening(CurrentPerson concerned, Ground ground) {
        LocalDate first = ground.day();
        return new Opening(
                concerned.id(),
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
                ground.number(),
                first);
    }

    /// Until its council sits; the ballot is for whoever tries the demonstration.
    private ProceedingId sits(School people, CurrentPerson concerned, Ground ground) {
        ProceedingId id = called(people, concerned, ground);
        LocalDate first = ground.day();
        Facts present = Facts.NONE
                .with("presence", "PRESENT")
                .with("presentCHAIR", true)
                .with("presentUNION", true)
                .with("presentPERSONNEL", true);
        on(after(first, 13), () -> proceedings.act(people.chair(), id, ActKind.MEET, present, ""));
        return id;
    }

    private void decided(School people, CurrentPerson concerned, Ground ground) {
        ProceedingId id = sits(people, concerned, ground);
        LocalDate first = ground.day();
        on(after(first, 13), () -> {
            Facts votes = Facts.NONE
                    .with("question", Question.DISCIPLINE)
                    .with("yes", 2)
                    .with("no", 1);
            proceedings.act(people.chair(), id, ActKind.COUNT, votes.with("invalid", 0), "Phát ra 3 phiếu, thu về 3");
            Facts forms = Facts.NONE.with("question", Question.FORM).with("formREPRIMAND", 3);
            proceedings.act(people.chair(), id, ActKind.COUNT, forms.with("invalid", 0), "Phát ra 3 phiếu, thu về 3");
            proceedings.act(people.chair(), id, ActKind.PROPOSE, Facts.NONE, "Kiến nghị hình thức khiển trách.");
        });
        on(after(first, 15), () -> {
            proceedings.act(people.principal(), id, ActKind.ANSWERS, Findings.answers(), "");
            Facts form = Facts.NONE.with("form", "REPRIMAND").with("effective", after(first, 15));
            proceedings.act(people.principal(), id, ActKind.DECIDE, form, "");
        });
        on(
                after(first, 16),
                () -> proceedings.act(concerned, id, ActKind.RECEIVE, Facts.NONE.with("day", after(first, 16)), ""));
    }
}
