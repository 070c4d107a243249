package damlam.org;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.ServerTest;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class FoldTest {
    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "Cộng hòa, cong hoa",
        "CỘNG HOÀ, cong hoa",
        "Đường Điện Biên Phủ, duong dien bien phu",
        "Uỷ ban, uy ban",
        "Ủy ban, uy ban",
        "799/SGDĐT-VP, 799/sgddt-vp"
    })
    void accentsTonePositionAndTheLetterWithAStrokeDoNotMatter(String typed, String folded) {
        assertThat(Fold.of(typed)).isEqualTo(folded);
        assertThat(Fold.of(Normalizer.normalize(typed, Normalizer.Form.NFD))).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  Sở\u00a0Giáo dục \n và\tĐào tạo ",
                "\u200bvăn\ufeff bản",
                "ÂẤẬ ƯỪ ơ",
                "Ünï ß Ω Ж",
                "a\u00adb"
            })
    void theDatabaseFoldsTheSameWay(String typed) {
        assertThat(inDatabase(typed)).isEqualTo(Fold.of(typed));
    }

    @Test
    void theDatabaseFoldsTheSameWayWhateverIsTyped() {
        String letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặÀẢÃÁẠĐƯỚỢ 019/-&.,\u0301\u0323\u00a0\u200b\t";
        Random random = new Random(799);
        for (int i = 0; i < 200; i++) {
            StringBuilder typed = new StringBuilder();
            for (int j = random.nextInt(30); j >= 0; j--) {
                typed.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(inDatabase(typed.toString())).isEqualTo(Fold.of(typed.toString()));
        }
    }

    @ParameterizedTest
    @CsvSource({"ng v an, true", "an, true", "văn AN, true", "guy, false", "nguyen binh, false", "'', true"})
    void eachWordAskedForStartsAWord(String asked, boolean found) {
        assertThat(Sought.of(asked).in(Fold.of("Nguyễn Văn An"))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "hòa, Trần Văn Hòa, 0",
        "hoà, Trần Văn Hòa, 0",
        "HÒA, Trần Văn Hòa, 0",
        "hoa, Trần Văn Hòa, 1",
        "hoa, Lê Thị Hoa, 0",
        "hòa, Lê Thị Hoa, 1",
        "hoa, Đỗ Huy Hoàng, 2",
        "đỗ huy, Đỗ Huy Hoàng, 0",
        "do huy, Đỗ Huy Hoàng, 1"
    })
    void theNameThatWasTypedIsTheClosest(String asked, String name, int distance) {
        assertThat(Sought.of(asked).distance(name)).isEqualTo(distance);
    }

    private String inDatabase(String typed) {
        return jdbc.sql("select damlam.fold(:typed)")
                .param("typed", typed)
                .query(String.class)
                .single();
    }
}
