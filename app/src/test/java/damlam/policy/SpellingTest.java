package damlam.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// A rule is one however it is written, and two rules stay two.
class SpellingTest {
    private static String gathers(String number, String article) {
        return new NewRegulation(number, article, "x").gathers();
    }

    @Test
    void numbersOfOneDocumentAreOne() {
        assertThat(List.of(
                        "15/2024/qđ-ubnd",
                        "15/2024/QD-UBND",
                        "15/2024/QĐ-UBND",
                        "Quyết định số 15/2024/QĐ-UBND",
                        "QĐ 15/2024/QĐ-UBND",
                        "15 / 2024 / QĐ – UBND",
                        "015/2024/QĐ.UBND"))
                .extracting(each -> gathers(each, ""))
                .containsOnly("15 2024 qd ubnd|");
    }

    @Test
    void otherDocumentsAreOthers() {
        assertThat(List.of(
                        "15/2024/QĐ-UBND",
                        "15/2024/NQ-HĐND",
                        "15/QĐ-UBND",
                        "51/2024/QĐ-UBND",
                        "TCVN 15:2024/BXD",
                        "QCVN 15:2024/BXD",
                        "Kế hoạch 15",
                        "Quyết định 15",
                        "法律",
                        "条例",
                        "///",
                        "---"))
                .extracting(each -> gathers(each, ""))
                .doesNotHaveDuplicates();
    }

    @Test
    void provisionsThatAreOneAreOne() {
        assertThat(List.of(
                        "Điều 5 khoản 2",
                        "điều 5, khoản 2",
                        "đ5 k2",
                        "Đ.5 K.2",
                        "dieu 5 khoan 2",
                        "Khoản 2 Điều 5",
                        "K2, Đ05"))
                .extracting(each -> gathers("1/X", each))
                .containsOnly("1 x|dieu 5 khoan 2");
        assertThat(List.of(
                        "điểm a khoản 2 Điều 5", "Điều 5, khoản 2, điểm a", "đ5 k2 đa", "Đ.5 K.2 đ.a", "Điều 5.K2.đ a"))
                .extracting(each -> gathers("1/X", each))
                .containsOnly("1 x|dieu 5 khoan 2 diem=a");
    }

    @Test
    void otherProvisionsAreOthers() {
        assertThat(List.of(
                        "Điều 5 khoản 2",
                        "Điều 2 khoản 5",
                        "Điều 52",
                        "Điều 5a khoản 2",
                        "Khoản 2 Điều 5 điểm d",
                        "Khoản 2 Điều 5 điểm đ",
                        "Khoản 1 Điều 5 và khoản 2 Điều 6",
                        "Khoản 2 Điều 5 và khoản 1 Điều 6",
                        "Phụ lục 5",
                        "Mục 5",
                        "Chương V",
                        ""))
                .extracting(each -> gathers("1/X", each))
                .doesNotHaveDuplicates();
        assertThat(gathers("", "")).isEmpty();
    }

    @Provide
    Arbitrary<String> provisions() {
        Arbitrary<Integer> number = Arbitraries.integers().between(1, 300);
        return Combinators.combine(
                        number,
                        number,
                        Arbitraries.of("Điều ", "điều ", "ĐIỀU  ", "đ", "Đ.", "Đ. ", "dieu ", "d "),
                        Arbitraries.of("Khoản ", "khoản ", "k", "K.", "khoan ", "k 0"),
                        Arbitraries.of(" ", ", ", "; ", " - ", "."),
                        Arbitraries.of(true, false))
                .as((article, paragraph, a, k, between, first) -> article + "|" + paragraph + "|"
                        + (first ? a + article + between + k + paragraph : k + paragraph + between + a + article));
    }

    @Property(tries = 500)
    void aProvisionIsNamedByItsArticleAndParagraphAlone(@ForAll("provisions") String written) {
        String[] parts = written.split("\\|");
        assertThat(Spelling.ofArticle(parts[2])).isEqualTo("dieu " + parts[0] + " khoan " + parts[1]);
    }

    @Property(tries = 500)
    void capitalsChangeNothing(@ForAll("provisions") String written) {
        assertThat(Spelling.ofArticle(written.toUpperCase(Locale.ROOT)))
                .isEqualTo(Spelling.ofArticle(written.toLowerCase(Locale.ROOT)));
    }
}
