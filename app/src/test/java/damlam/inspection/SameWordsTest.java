package damlam.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SameWordsTest {
    private static final String REASONS =
            "Trường đã nêu đầy đủ các bước xử lý hồ sơ mua sắm; phòng chuyển tài liệu muộn"
                    + " bốn ngày, trường nhắc hai lần bằng văn bản và vẫn trả lời trong hạn được giao.";
    private static final List<String> FILLING = List.of("ở", "đã", "mà", "gì", "thì", "rằng");

    /// A word that says nothing after every so many.
    private static String filled(String text, int every) {
        String[] words = text.split(" ");
        return IntStream.range(0, words.length)
                .mapToObj(i -> i % every == 0 ? words[i] + " " + FILLING.get(i / every % FILLING.size()) : words[i])
                .collect(Collectors.joining(" "));
    }

    @Test
    void wordsPutInBetweenDoNotMakeItAnotherText() {
        for (int every : List.of(1, 2, 3, 5)) {
            assertThat(SameWords.copied(REASONS, filled(REASONS, every)))
                    .as("after every " + every)
                    .isTrue();
        }
        assertThat(SameWords.copied(
                        REASONS, "Qua xem xét: " + filled(REASONS, 3).replace("bốn", "ba")))
                .isTrue();
        assertThat(SameWords.copied(filled(REASONS, 3), REASONS))
                .as("nor such as are left out")
                .isTrue();
        assertThat(SameWords.copied(REASONS, (filled(REASONS, 4) + " ").repeat(4)))
                .as("in one stretch of a longer text")
                .isTrue();
        assertThat(SameWords.madeOf(List.of("Tôi xin trình bày. " + REASONS), filled(REASONS, 5)))
                .isTrue();
    }

    @Test
    void reasonsOfTheirOwnThatUseTheSamePhrasesAreNoCopy() {
        String phrase = "Đã nghe giải trình và xem các bước của việc; không có dấu hiệu vi phạm.";
        String own = phrase + " Văn phòng xin lùi lịch họp vì lãnh đạo đi công tác, người được giao báo cáo ngay trong"
                + " ngày và hoàn thành vào tuần kế tiếp, không gây thiệt hại cho ai.";
        String other = phrase + " Hồ sơ thiếu báo giá của nhà cung cấp thứ ba nên phải chờ, việc chờ có công văn kèm"
                + " theo; tổ thiết bị trình lại khi đủ giấy tờ.";
        assertThat(SameWords.copied(own, other)).isFalse();
        assertThat(SameWords.copied(phrase, own))
                .as("a phrase that alone was enough before")
                .isFalse();
        assertThat(SameWords.copied(phrase, phrase.replace("không có", "chưa thấy")))
                .as("and nothing else")
                .isTrue();
        assertThat(SameWords.copied(REASONS, own)).isFalse();
        assertThat(SameWords.madeOf(List.of(REASONS), own)).isFalse();
        String reversed = List.of(REASONS.split(" ")).reversed().stream().collect(Collectors.joining(" "));
        assertThat(SameWords.copied(REASONS, reversed))
                .as("the same words alone do not make it")
                .isFalse();
    }
}
