package damlam;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that a test sets: it begins at the present and stands until it is moved.
///
/// A test takes it by `@Import(MovableClock.Set.class)`. It only ever moves ahead: other tests' servers share the
/// tables, and what lies in their future is nothing to them yet.
public final class MovableClock extends Clock {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Instant now = Instant.now();

    @TestConfiguration(proxyBeanMethods = false)
    public static class Set {
        @Bean
        @Primary
        public MovableClock movableClock() {
            return new MovableClock();
        }
    }

    /// To nine in the morning of a day.
    public void moveTo(LocalDate day) {
        now = day.atTime(LocalTime.of(9, 0)).atZone(HERE).toInstant();
    }

    /// Some minutes later on the same day.
    public void pass(Duration time) {
        now = now.plus(time);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, HERE);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
