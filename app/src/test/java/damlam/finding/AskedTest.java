package damlam.finding;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.finding.Hit.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is the same word, what a question becomes, and what is marked.
class AskedTest {
    @ParameterizedTest
    @CsvSource({"hòa,hoà", "kỹ,kĩ", "lý,lí", "Đông,dong", "quỹ,QUĨ", "UỶ,Ủy", "thúy,thuý", "y,i", "04,4", "nghỉ,NGHỈ"})
    void oneWordWrittenTwoWays(String one, String other) {
        assertThat(folded(one)).isEqualTo(folded(other));
        assertThat(folded(java.text.Normalizer.normalize(one, java.text.Normalizer.Form.NFD)))
                .isEqualTo(folded(other));
    }

    @ParameterizedTest
    @CsvSource({"tay,tai", "thuy,thui", "đầy,đài", "may,mai"})
    void wordsThatOnlyEndAlikeStayTwo(String one, String other) {
        assertThat(folded(one)).isNotEqualTo(folded(other));
    }

    private static List<String> folded(String text) {
        return Syllables.of(text).stream().map(Syllable::folded).toList();
    }

    @Test
    void syllablesKnowWhereTheyStand() {
        String text = "  Sở\u00a0GD&ĐT: kỷ-luật.";
        assertThat(Syllables.of(text).stream()
                        .map(one -> text.substring(one.start(), one.end()))
                        .toList())
                .containsExactly("Sở", "GD", "ĐT", "kỷ", "luật");
    }

    @ParameterizedTest
    @CsvSource({
        "v ăn b ản,van ban",
        "vă n bả n s ố 5,van ban so 5",
        "và m ột ng ười,va mot nguoi",
        "báo c áo đ ịnh k ỳ,bao cao dinh ki",
    })
    void spacesThatAPdfPutIntoWordsAreTakenOut(String text, String meant) {
        List<Syllable> mended = Syllables.mended(text, Syllables.of(text));
        assertThat(mended.stream().map(Syllable::folded).collect(Collectors.joining(" ")))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mục b, an toàn", "báo cáo định kỳ", "lớp 9 a"})
    void whatStandsApartStaysApart(String text) {
        List<Syllable> raw = Syllables.of(text);
        assertThat(Syllables.mended(text, raw)).isSameAs(raw);
    }

    @Test
    void whatIsTypedBecomesAQuestion() {
        assertThat(Asked.of("kỷ luật").anywhere()).isEqualTo("'ki' & 'luat'");
        assertThat(Asked.of("kỷ luật").sideBySide(false)).isEqualTo("'ki' & 'luat' & 'ki luat'");
        assertThat(Asked.of("“kỷ luật lao động”").anywhere()).isEqualTo("('ki luat' & 'luat lao' & 'lao dong')");
        assertThat(Asked.of("“kỷ luật lao động”").inOnePiece()).containsExactly(List.of("ki luat lao dong"));
        assertThat(Asked.of("giáo*").anywhere()).isEqualTo("'giao':*");
        assertThat(Asked.of("799").own()).isEqualTo("'!799'");
        assertThat(Asked.of("799/SGDDT").own()).isEqualTo("'!799sgddt':*");
        assertThat(Asked.of("17/04/2024").inOnePiece()).containsExactly(List.of("17 4 2024", "17 thang 4 nam 2024"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "\"\"", "%_", "'); drop table finding.entry; --", "& | ! :*", "\u0000", "a' :* \\"})
    void nothingTypedIsAnOperator(String typed) {
        assertThat(Asked.of(typed).anywhere()).matches("[a-z0-9'&| ()#:*]*");
    }

    @Test
    void whatWasFoundKeepsItsOwnSpelling() {
        assertThat(marked("Về việc chấn chỉnh KỶ LUẬT; luật giáo dục", "ky luat"))
                .isEqualTo("Về việc chấn chỉnh [KỶ LUẬT]; luật giáo dục");
        assertThat(marked("Công văn số 799/SGDĐT-VP ngày 17/4", "799/sgddt"))
                .isEqualTo("Công văn số [799/SGDĐT]-VP ngày 17/4");
        assertThat(marked("v ăn b ản này", "văn bản")).isEqualTo("[v ăn b ản] này");
        assertThat(marked("Ngày 17 tháng 4 năm 2024", "17/04/2024")).isEqualTo("Ngày [17 tháng 4 năm 2024]");
        assertThat(marked("Hoà bình", "hòa")).isEqualTo("[Hoà] bình");
    }

    private static String marked(String text, String asked) {
        return Marks.of(text, Asked.of(asked)).all().stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void anExcerptIsTakenWhereMostStands() {
        String text =
                "báo động. " + "chữ khác ".repeat(80) + "nộp báo cáo định kỳ hằng tháng " + "chữ khác ".repeat(80);
        List<Piece> excerpt = Marks.of(text, Asked.of("báo cáo định kỳ")).excerpt();
        assertThat(excerpt.stream().filter(Piece::found).map(Piece::text)).containsExactly("báo cáo định kỳ");
        assertThat(excerpt.stream().mapToInt(piece -> piece.text().length()).sum())
                .isLessThan(350);
    }
}
