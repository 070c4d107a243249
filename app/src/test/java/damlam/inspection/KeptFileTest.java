package damlam.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.cases.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptFileTest {
    /// One in some hundred encrypted names ends with a slash, as the path of a folder does.
    @Test
    void aFileIsHashedHoweverItsEncryptedNameEnds() {
        byte[] content = {1, 2, 3};
        KeptFile kept = new KeptFile("vault1:c29tZQ/", "text/plain", content, 3);
        assertThat(KeptFile.hashes(List.of(kept)))
                .isEqualTo(Evidence.hashes(List.of(new Evidence("a.txt", "text/plain", content))));
    }
}
