package damlam.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    @Test
    void aRuleIsCalledInOneForm() {
        for (String number : List.of(
                "30/2020/NĐ-CP",
                "30/2020/nd-cp",
                "NĐ 30/2020/NĐ-CP",
                "nghị định số 30/2020/NĐ-CP",
                "30 / 2020 / NĐ – CP",
                "Nghị định nđ 30/2020/NĐ.CP")) {
            for (String article : List.of("đ5 k2", "khoản 2 Điều 5", "ĐIỀU 5,  KHOẢN 2", "Điều 05.K2")) {
                assertThat(RuleName.of(number, article)).isEqualTo("Nghị định 30/2020/NĐ-CP, Điều 5, khoản 2");
            }
        }
        assertThat(Map.of(
                        "qđ 15/qd-ubnd", "Quyết định 15/QĐ-UBND",
                        "16/2006/TT-BGDĐT", "Thông tư 16/2006/TT-BGDĐT",
                        "16/2024/tt-bgddt", "Thông tư 16/2024/TT-BGDĐT",
                        "luật 30/2013/qh13", "Luật 30/2013/QH13",
                        "5/2023/qd-ttg", "Quyết định 5/2023/QĐ-TTg",
                        "công văn 799/SGDĐT-VP", "Công văn 799/SGDĐT-VP",
                        "799/SGDĐT-VP", "799/SGDĐT-VP"))
                .allSatisfy(
                        (typed, called) -> assertThat(RuleName.of(typed, "")).isEqualTo(called));
        assertThat(Map.of(
                        "điểm đ k2 đ5a", "1/X, Điều 5a, khoản 2, điểm đ",
                        "đ5 k2 điểm d", "1/X, Điều 5, khoản 2, điểm d",
                        "pl iv", "1/X, Phụ lục IV",
                        "chương v mục 2", "1/X, Chương V, Mục 2"))
                .allSatisfy(
                        (typed, called) -> assertThat(RuleName.of("1/X", typed)).isEqualTo(called));
    }

    @Test
    void whatWasNotUnderstoodStandsAsItWasTyped() {
        for (String article : List.of(
                "Khoản 1 Điều 5 và khoản 2 Điều 6", "5.2", "đoạn cuối", "Điều 5đ", "Điều 5 khoản 1, Điều 6 khoản 2")) {
            assertThat(RuleName.of("1/X", article)).isEqualTo("1/X, " + article);
        }
        for (String number : List.of("TCVN 15:2024/BXD", "Quyết định 15", "Quy chế của trường", "法律", "15")) {
            assertThat(RuleName.of(number, "")).isEqualTo(number);
        }
    }

    @Property(tries = 500)
    void whatARuleIsCalledGathersAsItself(@ForAll("provisions") String written) {
        String[] parts = written.split("\\|");
        String called = RuleName.place(parts[2]);
        assertThat(called).isEqualTo("Điều " + parts[0] + ", khoản " + parts[1]);
        assertThat(Spelling.ofArticle(called)).isEqualTo(Spelling.ofArticle(parts[2]));
    }

    @Test
    void aDocumentIsAmendedByOneOfAnEqualFormOrAHigher() {
        Form decision = Form.ofNumber("15/QĐ-SGDĐT").orElseThrow();
        for (String number : List.of("16/QĐ-SGDĐT", "2/2026/QĐ-UBND", "3/NQ-HĐND", "4/2026/TT-BGDĐT", "5/2026/NĐ-CP")) {
            assertThat(Form.ofDocument(number, "").amends(decision)).as(number).isTrue();
        }
        for (String number : List.of("1300/SGDĐT-KHTC", "17/KH-SGDĐT", "18/TB-SGDĐT", "19/HD-SGDĐT", "20/BC-SGDĐT")) {
            assertThat(Form.ofDocument(number, "").amends(decision)).as(number).isFalse();
        }
        Form decree = Form.ofNumber("30/2020/NĐ-CP").orElseThrow();
        assertThat(Form.ofDocument("16/2026/TT-BNV", "").amends(decree)).isFalse();
        assertThat(Form.ofDocument("16/2026/NĐ-CP", "").amends(decree)).isTrue();
        assertThat(Form.ofDocument("43/2026/QH16", "").amends(decree)).isTrue();
        assertThat(Form.ofDocument("7/VP", "QUYET_DINH").amends(decision))
                .as("by the type it was registered by")
                .isTrue();
        assertThat(decision.amends(Form.ofDocument("7/VP", "QUYET_DINH")))
                .as("of no organ in particular")
                .isTrue();
        assertThat(Form.ofNumber("Quy chế của trường")).isEmpty();
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
