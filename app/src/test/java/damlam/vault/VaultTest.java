package damlam.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    @TempDir
    Path folder;

    private Vault vault() {
        return new Vault(folder.resolve("personnel.key").toString());
    }

    @Test
    void wordsAreReadAgainAfterARestartAndByNobodyWithoutTheKey() {
        String kept = vault().encrypt("Bà nội tôi ốm nặng.");
        assertThat(Vault.isEncrypted(kept)).isTrue();
        assertThat(kept).doesNotContain("ốm").matches("\\p{ASCII}+");
        assertThat(vault().decrypt(kept)).isEqualTo("Bà nội tôi ốm nặng.");
        assertThat(vault().encrypt("Bà nội tôi ốm nặng."))
                .as("alike words do not look alike")
                .isNotEqualTo(kept);
    }

    @Test
    void nothingAndWordsNobodyEncryptedStayAsTheyAre() {
        assertThat(vault().encrypt("")).isEmpty();
        assertThat(vault().decrypt("Đã xoá theo quy định")).isEqualTo("Đã xoá theo quy định");
        assertThat(Vault.isEncrypted(null)).isFalse();
    }

    @Test
    void anotherKeyOrAChangedTextIsSaidAndNotReadAsSomethingElse() throws Exception {
        String kept = vault().encrypt("giải trình");
        String changed = kept.substring(0, kept.length() - 6) + "AAAA" + kept.substring(kept.length() - 2);
        assertThatThrownBy(() -> vault().decrypt(changed)).isInstanceOf(LockedWordsException.class);
        assertThatThrownBy(() -> vault().decrypt("vault1:%%%")).isInstanceOf(LockedWordsException.class);
        Files.delete(folder.resolve("personnel.key"));
        assertThatThrownBy(() -> vault().decrypt(kept))
                .isInstanceOf(LockedWordsException.class)
                .hasMessageContaining("personnel.key");
    }
}
