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

/// Ten tries a quarter of an hour for each login, a hundred for each address: enough for a slip and for an office
/// behind
/// one address, too few for guessing.
@Component
class SignInLimit {
    private static final int TRIES_A_LOGIN = 10;
    private static final int TRIES_AN_ADDRESS = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> tries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInLimit(Clock clock) {
        this.clock = clock;
    }

    /// @throws LockedException if this login, or this address, has been tried too often
    synchronized void admit(String login, String address) {
        // The address first: who tries many logins from one place does not fill the memory of logins.
        count("from " + address, TRIES_AN_ADDRESS);
        count(key(login), TRIES_A_LOGIN);
    }

    private void count(String key, int most) {
        Instant now = clock.instant();
        Deque<Instant> earlier = tries.computeIfAbsent(key, unknown -> new ArrayDeque<>());
        while (!earlier.isEmpty() && earlier.peekFirst().isBefore(now.minus(WINDOW))) {
            earlier.removeFirst();
        }
        if (earlier.size() >= most) {
            throw new LockedException("too many tries");
        }
        earlier.addLast(now);
    }

    /// A right password clears its login, and takes back the one try of its address, for offices share addresses.
    synchronized void succeeded(String login, String address) {
        tries.remove(key(login));
        Deque<Instant> fromThere = tries.get("from " + address);
        if (fromThere != null) {
            fromThere.pollLast();
        }
    }

    private static String key(String login) {
        return "login " + login.toLowerCase(Locale.ROOT);
    }
}
