package damlam.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitingTest {
    @Test
    void waitsUntilItIsDone() {
        AtomicInteger asked = new AtomicInteger();
        Waiting.until(() -> asked.incrementAndGet() == 3);
        assertThat(asked).hasValue(3);
    }

    @Test
    void whoeverWaitsIsNotWaitedForWhenTheServerStops() throws InterruptedException {
        AtomicInteger refused = new AtomicInteger();
        Thread waits = Thread.ofPlatform().start(() -> {
            assertThatThrownBy(() -> Waiting.until(() -> false)).isInstanceOf(IllegalStateException.class);
            refused.incrementAndGet();
        });
        waits.interrupt();
        waits.join();
        assertThat(refused).hasValue(1);
    }
}
