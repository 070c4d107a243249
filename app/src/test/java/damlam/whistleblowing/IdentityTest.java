package damlam.whistleblowing;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.org.PersonId;
import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sentence that opens a report again, as people type it from a sheet of paper or copy it from a letter.
class IdentityTest {
    private static final String SECRET = "0f3a9c27d1e84b6055aa01ffc3d2e7b9";
    private static final String CLAIM = "Đỗ Thị Hoà-Bình 'Hư Cấu', nv-17, " + SECRET;
    private final Identity identity = new Identity(new PersonId(17), CLAIM);

    @Test
    void whatCarriesNoMeaningDoesNotMatter() {
        assertThat(identity.isSaidBy(CLAIM)).isTrue();
        assertThat(identity.isSaidBy(Normalizer.normalize(CLAIM, Normalizer.Form.NFD)))
                .as("letters composed otherwise")
                .isTrue();
        assertThat(identity.isSaidBy(CLAIM.toUpperCase(Locale.ROOT))).isTrue();
        assertThat(identity.isSaidBy("\u00a0 " + CLAIM.replace(" ", "\u2003 \t") + "\n"))
                .as("spaces")
                .isTrue();
        assertThat(identity.isSaidBy(CLAIM.replace("-", "\u2013"))).as("a dash").isTrue();
        assertThat(identity.isSaidBy(CLAIM.replaceFirst("'", "\u201c").replaceFirst("'", "\u201d")))
                .as("quotes")
                .isTrue();
        assertThat(identity.isSaidBy(CLAIM + ".")).isTrue();
        assertThat(identity.isSaidBy("\ufeff" + CLAIM + " . ")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                SECRET,
                "Đỗ Thị Hoà-Bình 'Hư Cấu', nv-17, 0f3a9c27d1e84b6055aa01ffc3d2e7b8",
                "Đỗ Thị Hoà-Bình 'Hư Cấu', nv-17, 0f3a9c27d1e84b6055aa01ffc3d2e7b",
                "Đỗ Thị Hoà-Bình 'Hư Cấu', nv-18, " + SECRET,
                "Đỗ Thị Hòa-Binh 'Hư Cấu', nv-17, " + SECRET,
                "Đỗ Thị Hoà-Bình 'Hư Cấu', nv-17, 0f3a9c27d1e84b60.55aa01ffc3d2e7b9"
            })
    void allElseDoes(String sentence) {
        assertThat(identity.isSaidBy(sentence)).isFalse();
    }
}
