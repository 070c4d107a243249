package damlam.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.LockedException;

class SignInLimitTest {
    private Instant now = Instant.parse("2024-04-17T01:00:00Z");
    private final SignInLimit limit = new SignInLimit(new Clock() {
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
    });

    @Test
    void oneLoginIsTriedTenTimesAQuarterOfAnHourFromOneAddress() {
        tried(10, "10.0.0.1");
        assertThatThrownBy(() -> limit.admit("AN ", "10.0.0.1")).isInstanceOf(LockedException.class);
        now = now.plusSeconds(15 * 60 + 1);
        assertThatCode(() -> limit.admit("an", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void nobodyLocksAColleagueOut() {
        tried(10, "10.0.0.1");
        assertThatCode(() -> limit.admit("an", "10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void guessesFromManyAddressesStopAndTheOwnerStillGetsInFromTheUsualOne() {
        limit.admit("an", "10.0.0.2");
        limit.succeeded("an", "10.0.0.2");
        for (int i = 0; i < 5; i++) {
            tried(10, "10.0.1." + i);
        }
        assertThatThrownBy(() -> limit.admit("an", "10.0.1.99")).isInstanceOf(LockedException.class);
        assertThatCode(() -> limit.admit("an", "10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void aNetworkOfIpv6IsOnePlace() {
        for (int i = 0; i < 10; i++) {
            limit.admit("an", "2001:db8:1:2::" + i);
        }
        assertThatThrownBy(() -> limit.admit("an", "2001:db8:1:2:ffff::1")).isInstanceOf(LockedException.class);
        assertThatCode(() -> limit.admit("an", "2001:db8:1:3::1")).doesNotThrowAnyException();
    }

    @Test
    void aNewPasswordBeginsTheCountAnew() {
        tried(10, "10.0.0.1");
        limit.forget("An");
        assertThatCode(() -> limit.admit("an", "10.0.0.1")).doesNotThrowAnyException();
    }

    private void tried(int times, String address) {
        for (int i = 0; i < times; i++) {
            limit.admit("an", address);
        }
    }

    @Test
    void oneAddressMayNotTryManyLogins() {
        for (int i = 0; i < 100; i++) {
            limit.admit("login" + i, "10.0.0.1");
        }
        assertThatThrownBy(() -> limit.admit("one more", "10.0.0.1")).isInstanceOf(LockedException.class);
        assertThatCode(() -> limit.admit("one more", "10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void anOfficeBehindOneAddressSignsInAllMorning() {
        for (int i = 0; i < 1_000; i++) {
            limit.admit("login" + i, "10.0.0.1");
            limit.succeeded("login" + i, "10.0.0.1");
        }
        assertThatCode(() -> limit.admit("last", "10.0.0.1")).doesNotThrowAnyException();
    }
}
