package damlam.demo;

import damlam.discipline.Facts;
import damlam.discipline.Reasoned;
import damlam.procedure.LiabilityTest;
import damlam.procedure.LiabilityTest.Answer;
import java.util.EnumMap;
import java.util.Map;

/// How the tests of liability were answered in the fictional case, each with its reason.
final class Findings {
    private static final Map<LiabilityTest, Finding> ALL = new EnumMap<>(LiabilityTest.class);

    /// @param why in the words of whoever answered
    private record Finding(Answer answer, String why) {}

    static {
        no(LiabilityTest.NO_CAPACITY, "Người bị xem xét đi dạy đủ buổi trong cả thời gian đó.");
        no(LiabilityTest.EMERGENCY, "Sổ trực của trường không ghi thiên tai, sự cố trong các tuần phải nộp sổ.");
        no(LiabilityTest.INNOVATION_AUTHORISED, "Không có đề xuất đổi mới nào về cách theo dõi thiết bị.");
        no(LiabilityTest.INNOVATION_RIGHT_POLICY, "Không có văn bản xác định việc không nộp sổ là đúng chủ trương.");
        yes(LiabilityTest.INNOVATION_NO_CORRUPTION, "Đã kiểm kê: thiết bị đủ, không có dấu hiệu tiêu cực.");
        yes(LiabilityTest.INNOVATION_NO_FRAUD, "Các trang sổ đã ghi khớp với phiếu mượn.");
        no(LiabilityTest.INNOVATION_PURE_MOTIVE, "Bản tự kiểm điểm nêu lý do là ngại ghi chép.");
        no(LiabilityTest.INNOVATION_COMMON_GOOD, "Việc không nộp sổ làm hai tổ không mượn được thiết bị.");
        yes(LiabilityTest.COMPETENCE_FOLLOWED, "Người bị xem xét chỉ giữ sổ của phòng được phân công.");
        no(LiabilityTest.PROCEDURE_FOLLOWED, "Quy chế của trường yêu cầu nộp sổ vào thứ Sáu hằng tuần.");
        yes(LiabilityTest.NO_SELF_INTEREST, "Không ai được lợi từ việc không nộp sổ.");
        no(LiabilityTest.OBJECTIVE_CAUSE, "Ba tổ khác nộp sổ đúng hạn trong cùng điều kiện.");
        no(LiabilityTest.DECEASED, "Người bị xem xét đang công tác tại trường.");
        no(LiabilityTest.REPORTED_SELF, "Việc do tổ trưởng phát hiện khi kiểm tra cuối tháng.");
        no(LiabilityTest.TOLD_OF_OTHERS, "Không có người cùng vi phạm.");
        yes(LiabilityTest.STOPPED_AND_REPAIRED, "Đã bổ sung đủ ba kỳ sổ trước ngày họp kiểm điểm.");
        no(LiabilityTest.REFUSED_REVIEW, "Đã nộp bản tự kiểm điểm và dự họp đúng giờ.");
        no(LiabilityTest.OBSTRUCTED_OR_RETALIATED, "Đã cung cấp sổ, phiếu mượn ngay khi được yêu cầu.");
        no(LiabilityTest.ORGANISED_OR_FALSIFIED, "Vi phạm một mình, không sửa hay tẩy xóa sổ.");
        no(LiabilityTest.ABUSED_OFFICE, "Không giữ chức vụ quản lý.");
    }

    private Findings() {}

    private static void yes(LiabilityTest test, String why) {
        ALL.put(test, new Finding(Answer.YES, why));
    }

    private static void no(LiabilityTest test, String why) {
        ALL.put(test, new Finding(Answer.NO, why));
    }

    /// The answers, each with its reason.
    static Facts answers() {
        Facts answers = Facts.NONE;
        for (Map.Entry<LiabilityTest, Finding> each : ALL.entrySet()) {
            answers = answers.with(each.getKey().name(), each.getValue().answer())
                    .with(Reasoned.WHY + each.getKey(), each.getValue().why());
        }
        return answers;
    }
}
