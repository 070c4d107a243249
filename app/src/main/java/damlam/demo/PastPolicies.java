package damlam.demo;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.org.OrgChart;
import damlam.policy.Gathering;
import damlam.policy.NewRegulation;
import damlam.policy.Policies;
import damlam.policy.RegulationId;
import damlam.policy.State;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Two fictional rules of the body that hold work up: one under review, one that nobody has taken up.
@Component
final class PastPolicies {
    private static final NewRegulation PURCHASE = new NewRegulation(
            "15/QĐ-SGDĐT-HC",
            "Điều 4, khoản 2",
            "Quy chế mua sắm thiết bị (hư cấu): mọi khoản mua đều phải trình Sở duyệt dự toán");
    private static final NewRegulation FORM =
            new NewRegulation("", "", "Biểu mẫu thống kê học sinh (hư cấu) đòi số liệu mà các trường không có");

    private final Policies policies;
    private final Gathering gathering;
    private final Cases cases;
    private final Accounts accounts;

    PastPolicies(Policies policies, Gathering gathering, Cases cases, Accounts accounts) {
        this.policies = policies;
        this.gathering = gathering;
        this.cases = cases;
        this.accounts = accounts;
    }

    void tell(Cast cast, OrgChart chart) {
        CurrentPerson principal = accounts.person(cast.of("principal")).orElseThrow();
        CurrentPerson official = accounts.person(cast.of("official")).orElseThrow();
        CurrentPerson chief = accounts.person(cast.of("chief")).orElseThrow();
        Optional<RegulationId> reviewed = work(principal)
                .map(id -> policies.report(
                        principal,
                        id,
                        PURCHASE,
                        "Khoản mua nhỏ cũng phải chờ duyệt dự toán, trường không sửa được phòng học ngay.",
                        "Phân cấp cho hiệu trưởng quyết định khoản dưới 50 triệu đồng."));
        work(official).ifPresent(id -> {
            reviewed.ifPresent(rule -> policies.report(official, id, rule, "", ""));
            policies.report(official, id, FORM, "Các trường trả lời không có số liệu, phải hỏi đi hỏi lại.", "");
        });
        reviewed.ifPresent(rule -> gathering.word(chief, rule, PURCHASE.subject()));
        reviewed.ifPresent(rule -> policies.step(
                chief,
                rule,
                State.UNDER_REVIEW,
                chart.unit("KHTC").orElseThrow().id(),
                null,
                "Làm rõ mức mua sắm nào hiệu trưởng được tự quyết định."));
    }

    private Optional<CaseId> work(CurrentPerson person) {
        List<CaseLine> held = cases.inHandsOf(person.id());
        return held.stream().map(line -> line.work().id()).findFirst();
    }
}
