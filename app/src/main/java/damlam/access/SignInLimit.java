package damlam.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/// Ten tries a quarter of an hour for each login: enough for a slip, too few for guessing.
@Component
class SignInLimit {
    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int LOGINS = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> tries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > LOGINS;
        }
    };

    SignInLimit(Clock clock) {
        this.clock = clock;
    }

    /// @throws LockedException if this login has been tried too often
    synchronized void admit(String login) {
        Instant now = clock.instant();
        Deque<Instant> earlier = tries.computeIfAbsent(login.toLowerCase(Locale.ROOT), unknown -> new ArrayDeque<>());
        while (!earlier.isEmpty() && earlier.peekFirst().isBefore(now.minus(WINDOW))) {
            earlier.removeFirst();
        }
        if (earlier.size() >= TRIES) {
            throw new LockedException("too many tries");
        }
        earlier.addLast(now);
    }

    synchronized void forget(String login) {
        tries.remove(login.toLowerCase(Locale.ROOT));
    }
}
