package damlam.demo;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.inspection.ConductId;
import damlam.org.OrgChart;
import damlam.whistleblowing.About;
import damlam.whistleblowing.Conducts;
import damlam.whistleblowing.Ending;
import damlam.whistleblowing.NewConduct;
import damlam.whistleblowing.Stake;
import damlam.whistleblowing.Unsealings;
import java.util.List;
import org.springframework.stereotype.Component;

/// Three fictional reports of conduct: one answered; one asked back, whose author agreed to be known, which waits for
/// the second who has to agree; one that nobody has looked at.
@Component
final class PastConducts {
    private final Conducts conducts;
    private final Unsealings openings;
    private final PastRules rules;
    private final Accounts accounts;

    PastConducts(Conducts conducts, Unsealings openings, PastRules rules, Accounts accounts) {
        this.conducts = conducts;
        this.openings = openings;
        this.rules = rules;
        this.accounts = accounts;
    }

    void tell(Cast cast, OrgChart chart) {
        CurrentPerson teacher = person(cast, "teacher");
        CurrentPerson official = person(cast, "official");
        CurrentPerson inspector = person(cast, "inspector");
        ConductId answered = conducts.report(
                official,
                new NewConduct(
                        About.of(chart.unit("VP").orElseThrow().id()),
                        Stake.NONE,
                        "Hồ sơ xin mua máy in nằm ở Văn phòng ba tuần, hỏi thì được trả lời là cứ chờ.",
                        "từ đầu tháng trước",
                        List.of()));
        conducts.see(inspector, answered);
        conducts.close(
                inspector,
                answered,
                Ending.ACTED,
                "Đã xem sổ giao nhận: hồ sơ bị xếp nhầm. Văn phòng đã giải quyết trong ngày và nhắc người giữ sổ.");
        ConductId asked = conducts.report(
                teacher,
                new NewConduct(
                        About.of(cast.of("principal")),
                        Stake.AFFECTED,
                        "Điểm kiểm tra của một lớp bị yêu cầu sửa sau khi đã vào sổ, không có biên bản.",
                        "tuần trước",
                        List.of()));
        conducts.see(inspector, asked);
        conducts.ask(inspector, asked, "Việc sửa ở lớp nào, môn nào? Còn bản điểm trước khi sửa không?");
        rules.confirm(cast, List.of(Unsealings.CONSENT));
        openings.consent(teacher, asked, true);
        openings.ask(
                inspector,
                asked,
                Unsealings.CONSENT,
                "",
                "Cần gặp trực tiếp người phản ánh để đối chiếu bản điểm; người phản ánh đã tự đồng ý.");
        conducts.report(
                official,
                new NewConduct(
                        About.of(cast.of("head")),
                        Stake.UNSAID,
                        "Việc đã xong nhưng không được ký duyệt, phải xin nhiều lần mà không nói thiếu gì.",
                        "",
                        List.of()));
    }

    private CurrentPerson person(Cast cast, String role) {
        return accounts.person(cast.of(role)).orElseThrow();
    }
}
