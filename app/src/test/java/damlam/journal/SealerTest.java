package damlam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import damlam.ServerTest;
import damlam.record.RecordReader;
import damlam.record.RecordVerifier;
import damlam.record.Trust;
import damlam.record.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SealerTest {
    @Autowired
    Journal journal;

    @Autowired
    SealingRows rows;

    @Autowired
    RecordPlace place;

    @Autowired
    Sealing sealing;

    @Test
    void anActIsUnderASignedCheckpointWithinFiveSeconds() throws Exception {
        long before = rows.numbered();
        journal.append(new Entry(Instant.now(), new Actor(1, null, null), "test.seal", "test:1", Map.of(), "lời"));
        await().atMost(Duration.ofSeconds(5)).until(() -> rows.counts().published() > before);

        RecordReader reader = new RecordReader(place.folder());
        long size = reader.newest().orElseThrow().checkpoint().size();
        byte[] leaf = rows.leaves(size - 1, 1).getFirst();
        assertThat(reader.entry(size - 1, reader.newest().orElseThrow().checkpoint()))
                .isEqualTo(leaf);
        Verification found =
                RecordVerifier.verify(place.folder(), new Trust(place.publicKeys(), List.of(), Optional.empty()), 2);
        assertThat(found.findings()).isEmpty();
        assertThat(found.signers()).isEqualTo(place.publicKeys());
        sealing.look();
        assertThat(sealing.state().trouble()).isEqualTo(Trouble.NONE);
        assertThat(sealing.warns()).isFalse();
    }
}
