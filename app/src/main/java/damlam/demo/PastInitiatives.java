package damlam.demo;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.daring.Initiative;
import damlam.daring.InitiativeId;
import damlam.daring.Initiatives;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Fictional proposals and decisions: one agreed to, one that waits for an answer.
@Component
final class PastInitiatives {
    private final Initiatives initiatives;
    private final Cases cases;
    private final Accounts accounts;

    PastInitiatives(Initiatives initiatives, Cases cases, Accounts accounts) {
        this.initiatives = initiatives;
        this.cases = cases;
        this.accounts = accounts;
    }

    void tell(Cast cast) {
        CurrentPerson principal = accounts.person(cast.of("principal")).orElseThrow();
        CurrentPerson official = accounts.person(cast.of("official")).orElseThrow();
        CurrentPerson leader = accounts.person(cast.of("leader")).orElseThrow();
        InitiativeId agreed = initiatives.register(
                principal,
                new Initiatives.Wanted(
                        Initiative.Kind.DECISION,
                        "Cho học sinh lớp 10 học tại nhà đa năng trong hai tuần sửa trần phòng học (hư cấu)",
                        "Trần hai phòng học bị nứt. Đã cân nhắc nghỉ học và học ghép; học tại nhà đa năng an toàn hơn"
                                + " và không chậm chương trình. Rủi ro: ồn, đã bố trí lệch giờ thể dục.",
                        null,
                        work(principal),
                        List.of()));
        initiatives.answer(leader, agreed, true, "Đúng thẩm quyền hiệu trưởng. Báo lại ngay khi đã sửa xong.");
        initiatives.register(
                official,
                new Initiatives.Wanted(
                        Initiative.Kind.PROPOSAL,
                        "Dùng một biểu nhập chung thay ba biểu thống kê trùng nhau (hư cấu)",
                        "Ba biểu hỏi cùng số liệu, các trường trả lời ba lần. Gộp lại giảm việc cho cơ sở; rủi ro là"
                                + " lệch mẫu cũ, có bảng đối chiếu.",
                        null,
                        work(official),
                        List.of()));
    }

    private @Nullable CaseId work(CurrentPerson person) {
        List<CaseLine> held = cases.inHandsOf(person.id());
        return held.stream().map(line -> line.work().id()).findFirst().orElse(null);
    }
}
