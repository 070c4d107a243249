package damlam.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {
    @ParameterizedTest
    @CsvSource({
        "Hoàn thiện dữ liệu học bạ số, hoàn thiện dữ liệu học bạ số",
        "Ôn tập, ôn tập",
        "chấn chỉnh nền nếp, chấn chỉnh nền nếp",
        "UBND tỉnh giao việc, UBND tỉnh giao việc",
        "Hưng Yên chuyển đổi số, Hưng Yên chuyển đổi số",
        "'',''"
    })
    void aSubjectInMidSentenceBeginsSmallUnlessItIsAName(String subject, String said) {
        assertThat(DirectiveForms.inSentence(subject)).isEqualTo(said);
    }
}
