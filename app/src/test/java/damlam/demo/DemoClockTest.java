package damlam.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/// Days that whoever tries the demonstration lets pass.
class DemoClockTest {
    private final DemoClock clock = new DemoClock();
    private final Clock here = clock.withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private void isAhead(Clock each, Duration by) {
        assertThat(each.instant()).isCloseTo(Instant.now().plus(by), within(1, ChronoUnit.HOURS));
    }

    @Test
    void aDayPassesForEveryZoneAndNotInTheStory() {
        isAhead(clock, Duration.ZERO);
        clock.passDay();
        clock.passDay();
        isAhead(clock, Duration.ofDays(2));
        isAhead(here, Duration.ofDays(2));
        isAhead(new DemoClock(), Duration.ZERO);
        Instant then = Instant.parse("2024-04-17T02:00:00Z");
        DemoClock.at(then, () -> assertThat(here.instant()).isEqualTo(then));
    }

    @Test
    void afterARestartItGoesOnWhereItWas() {
        clock.notBefore(Instant.now().minus(Duration.ofDays(3)));
        isAhead(clock, Duration.ZERO);
        clock.notBefore(Instant.now().plus(Duration.ofDays(3)));
        isAhead(clock, Duration.ofDays(3));
        clock.notBefore(Instant.now());
        isAhead(clock, Duration.ofDays(3));
    }
}
