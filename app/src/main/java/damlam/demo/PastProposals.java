package damlam.demo;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.org.Org;
import damlam.personnel.Destination;
import damlam.personnel.RotationPlan;
import damlam.personnel.StaffProposals;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Two fictional proposals on staff: a commendation that the person has to answer, a transfer that waits for a
/// signature.
@Component
final class PastProposals {
    private final StaffProposals proposals;
    private final Accounts accounts;
    private final Org org;

    PastProposals(StaffProposals proposals, Accounts accounts, Org org) {
        this.proposals = proposals;
        this.accounts = accounts;
        this.org = org;
    }

    void tell(Cast cast) {
        CurrentPerson official = accounts.person(cast.of("official")).orElseThrow();
        CurrentPerson head = accounts.person(cast.of("head")).orElseThrow();
        CurrentPerson chief = accounts.person(cast.of("chief")).orElseThrow();
        CurrentPerson inspector = accounts.person(cast.of("inspector")).orElseThrow();
        var commended = proposals.propose(
                head,
                new StaffProposals.Wanted(
                        official.id(),
                        "staff.commend.daring",
                        org.today(),
                        null,
                        "Chủ động đề xuất gộp ba biểu thống kê trùng nhau, chịu trách nhiệm đối chiếu (hư cấu).",
                        Set.of(),
                        inspector.id(),
                        chief.id(),
                        null,
                        null));
        proposals.sign(inspector, commended, "");
        proposals.sign(chief, commended, "Có kết quả rõ, các trường đồng tình.");
        proposals.propose(
                head,
                new StaffProposals.Wanted(
                        official.id(),
                        StaffProposals.ROTATION,
                        org.today(),
                        null,
                        "Đến hạn chuyển đổi vị trí theo kế hoạch năm đã công khai (hư cấu).",
                        Set.of(),
                        inspector.id(),
                        chief.id(),
                        new RotationPlan("12/KH-SGDĐT", org.today().minusMonths(3), RotationPlan.Area.FINANCE),
                        new Destination(
                                chief.unit(), official.title(), org.today().plusMonths(2))));
    }
}
