package damlam.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameOrderTest {
    @Test
    void aListGoesByGivenNameThenFamilyNameThenMiddleNames() {
        holds("Trần Văn An", "Lê Thị Bình", "Nguyễn Bình", "Nguyễn Thị Bình", "Nguyễn Văn Bình", "An Thị Cúc");
    }

    @Test
    void withinOneSyllableTonesGoNoneGraveHookTildeAcuteDot() {
        holds("Lê Ma", "Lê Mà", "Lê Mả", "Lê Mã", "Lê Má", "Lê Mạ");
    }

    @Test
    void lettersGoInTheOrderOfTheAlphabetWhateverTheirTone() {
        holds("An", "Ăn", "Ân", "Ấn", "Dung", "Dũng", "Duy", "Đạt", "Đức", "Em", "Ê", "On", "Ông", "Ơn", "Uy", "Ưng");
    }

    @Test
    void aShorterNameComesFirst() {
        holds("Lê An", "Lê Anh", "Trần Anh", "Lê Ánh");
    }

    @Test
    void composedAndDecomposedNamesAreTheSame() {
        String name = "Nguyễn Thị Hường";
        assertThat(NameOrder.key(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(NameOrder.key(name));
    }

    private static void holds(String... inOrder) {
        List<String> shuffled = new ArrayList<>(List.of(inOrder));
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(Comparator.comparing(NameOrder::key));
        assertThat(shuffled).containsExactly(inOrder);
    }
}
