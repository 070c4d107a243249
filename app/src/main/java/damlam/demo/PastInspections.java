package damlam.demo;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.org.Appointment;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.oversight.Activity;
import damlam.oversight.Answer;
import damlam.oversight.Closings;
import damlam.oversight.Finding;
import damlam.oversight.Findings;
import damlam.oversight.Inspection;
import damlam.oversight.InspectionId;
import damlam.oversight.Inspections;
import damlam.oversight.Item;
import damlam.oversight.NewFinding;
import damlam.oversight.NewPlan;
import damlam.oversight.Plan;
import damlam.oversight.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Two fictional inspections: one that has ended, with its sample, findings and what was recommended, and one that is
/// planned.
@Component
final class PastInspections {
    private static final int SAMPLED = 8;
    /// Working days before today on which the past one began.
    private static final int AGO = 25;

    private final Inspections inspections;
    private final Samples samples;
    private final Findings findings;
    private final Closings closings;
    private final Accounts accounts;

    PastInspections(Inspections inspections, Samples samples, Findings findings, Closings closings, Accounts accounts) {
        this.inspections = inspections;
        this.samples = samples;
        this.findings = findings;
        this.closings = closings;
        this.accounts = accounts;
    }

    void tell(Cast cast, OrgChart chart, Instant now, WorkTime time) {
        CurrentPerson leader = accounts.person(cast.of("leader")).orElseThrow();
        CurrentPerson inspector = accounts.person(cast.of("inspector")).orElseThrow();
        CurrentPerson principal = accounts.person(cast.of("principal")).orElseThrow();
        List<PersonId> others = chart.staffOf(inspector.unit()).stream()
                .map(Appointment::person)
                .map(person -> person.id())
                .filter(person -> !person.equals(inspector.id()))
                .limit(2)
                .toList();
        // The last of the team writes the minutes.
        CurrentPerson secretary = accounts.person(others.getLast()).orElseThrow();
        LocalDate today = time.calendar().dayOf(now.toEpochMilli());
        Days days = new Days(time, today);
        UnitId school = chart.unit("THPT-KC").orElseThrow().id();
        InspectionId[] past = new InspectionId[1];
        days.at(
                AGO + 5,
                () -> past[0] = plan(leader, inspector, school, days.day(AGO), "04/KH-KTCV", days.day(AGO + 6)));
        InspectionId id = past[0];
        days.at(
                AGO + 2,
                () -> inspections.decideTeam(leader, id, "112/QĐ-KTCV", days.day(AGO + 2), inspector.id(), others));
        days.at(AGO - 1, () -> samples.promise(inspector, id, SAMPLED));
        days.at(AGO - 3, () -> answer(inspector, id));
        awaitRecord(inspector, id);
        days.at(AGO - 4, () -> find(inspector, id, secretary.id()));
        days.at(AGO - 8, () -> {
            inspections.see(principal, id);
            findings.explain(
                    principal,
                    id,
                    "Trường nhất trí với dự thảo. Tuần đầu tháng, văn thư đi tập huấn nên việc chuyển đến chậm được mở;"
                            + " trường đã phân công người trực thay.",
                    List.of(),
                    true);
        });
        days.at(AGO - 12, () -> {
            closings.sign(inspector, id);
            closings.sign(secretary, id);
            closings.sign(principal, id);
            closings.recommend(
                    inspector,
                    id,
                    "Phân công người tiếp nhận việc thay khi văn thư vắng mặt",
                    school,
                    time.calendar().plusWorkingDays(today, -2));
            closings.recommend(
                    inspector,
                    id,
                    "Hướng dẫn các trường cách trả lời xin ý kiến có nêu rõ quan điểm",
                    chart.unit("TCCB").orElseThrow().id(),
                    time.calendar().plusWorkingDays(today, 15));
        });
        days.at(
                AGO - 15,
                () -> closings.conclude(
                        leader,
                        id,
                        "Trường thực hiện nghiêm túc việc phổ biến văn bản chỉ đạo. Còn việc chậm được mở trong tuần văn"
                                + " thư vắng mặt; nguyên nhân đã được trường giải trình và khắc phục.",
                        "31/KL-KTCV"));
        plan(
                leader,
                inspector,
                chart.unit("THPT-TL").orElseThrow().id(),
                time.calendar().plusWorkingDays(today, 6),
                "09/KH-KTCV",
                days.day(2));
    }

    /// Days of the past, by how many working days ago they are.
    private record Days(WorkTime time, LocalDate today) {
        LocalDate day(int ago) {
            return time.calendar().plusWorkingDays(today, -ago);
        }

        void at(int ago, Runnable act) {
            DemoClock.at(Instant.ofEpochMilli(time.on(day(ago), 2 * WorkTime.HOUR)), act);
        }
    }

    private InspectionId plan(
            CurrentPerson leader, CurrentPerson lead, UnitId unit, LocalDate starts, String basis, LocalDate basisDay) {
        return inspections
                .plan(
                        leader,
                        new NewPlan(
                                Plan.Sort.YEARLY,
                                Activity.CHECK,
                                "Kiểm tra công vụ: tiếp nhận, xử lý việc được giao (hư cấu)",
                                "Việc giao, chuyển cho trường trong thời kỳ; công khai, báo cáo định kỳ",
                                starts.minusMonths(4),
                                starts.minusDays(1),
                                basis,
                                basisDay,
                                List.of(unit),
                                starts,
                                starts.plusDays(14),
                                lead.id()))
                .getFirst();
    }

    private void answer(CurrentPerson inspector, InspectionId id) {
        for (Item item :
                inspections.see(inspector, id).orElseThrow().inspection().plan().items()) {
            boolean met = item.no() != 3;
            findings.answer(
                    inspector,
                    id,
                    item.no(),
                    met ? Answer.Result.MET : Answer.Result.NOT_MET,
                    met ? "" : "Có việc nằm lại quá 2 ngày làm việc mới được mở xem.");
        }
        findings.add(
                inspector,
                id,
                new NewFinding(
                        Finding.Sort.POSITIVE,
                        1,
                        null,
                        "Văn bản chỉ đạo được phổ biến ngay trong tuần; danh sách xác nhận đã đọc đầy đủ.",
                        List.of(),
                        List.of()));
    }

    /// The record has to go on before a sample is drawn: the acts of the answers are enough.
    private void awaitRecord(CurrentPerson inspector, InspectionId id) {
        Waiting.until(() ->
                samples.missing(inspections.see(inspector, id).orElseThrow().inspection()) == 0);
    }

    private void find(CurrentPerson inspector, InspectionId id, PersonId secretary) {
        samples.draw(inspector, id);
        Inspection inspection = inspections.see(inspector, id).orElseThrow().inspection();
        List<CaseId> drawn =
                inspection.sample() == null ? List.of() : inspection.sample().drawn();
        findings.add(
                inspector,
                id,
                new NewFinding(
                        Finding.Sort.SHORTCOMING,
                        3,
                        null,
                        "Trong số việc rút ngẫu nhiên có việc nằm lại nhiều ngày trước khi được mở xem.",
                        drawn.stream()
                                .limit(2)
                                .map(each -> new Finding.Shown(each, 0))
                                .toList(),
                        List.of()));
        findings.send(inspector, id, findings.earliest(), secretary);
    }
}
