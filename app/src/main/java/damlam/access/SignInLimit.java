package damlam.access;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/// How often a password may be tried in a quarter of an hour: enough for a slip and for an office behind one address,
/// too few for guessing, and nobody locks a colleague out by guessing in their name.
///
/// Each login is counted at each address by itself. Against guesses from many addresses at once there is a limit over
/// all of those from which the login was never signed in; where its owner usually signs in, that one does not count
/// (after the idea of OWASP's device cookies).
@Component
class SignInLimit {
    private static final int TRIES_A_LOGIN_THERE = 10;
    private static final int TRIES_A_LOGIN_BY_STRANGERS = 50;
    private static final int TRIES_AN_ADDRESS = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;
    private static final int USUAL_ADDRESSES = 8;

    private final Clock clock;
    private final Map<String, Tries> addresses = remembering(REMEMBERED);
    private final Map<String, Known> logins = remembering(REMEMBERED);

    SignInLimit(Clock clock) {
        this.clock = clock;
    }

    /// The instants of tries that still count.
    private static final class Tries {
        private final Deque<Instant> at = new ArrayDeque<>();

        private boolean full(Instant now, int most) {
            while (!at.isEmpty() && at.peekFirst().isBefore(now.minus(WINDOW))) {
                at.removeFirst();
            }
            return at.size() >= most;
        }
    }

    /// What is known of a login: strangers cannot make it larger than their limit allows.
    private static final class Known {
        private final Map<String, Tries> there = remembering(TRIES_A_LOGIN_BY_STRANGERS + USUAL_ADDRESSES);
        private final Tries strangers = new Tries();
        private final Set<String> usual = new LinkedHashSet<>();
    }

    private static <V> Map<String, V> remembering(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    /// Counts a try.
    ///
    /// @throws LockedException if this login was tried too often from there or from places unknown to it,
    ///     or too much was tried from this address
    synchronized void admit(String login, String address) {
        Instant now = clock.instant();
        String place = place(address);
        Tries from = addresses.computeIfAbsent(place, _ -> new Tries());
        // The address first: who tries many logins from one place does not fill the memory of logins.
        refuse(from.full(now, TRIES_AN_ADDRESS));
        from.at.addLast(now);
        Known known = logins.computeIfAbsent(key(login), _ -> new Known());
        boolean stranger = !known.usual.contains(place);
        refuse(stranger && known.strangers.full(now, TRIES_A_LOGIN_BY_STRANGERS));
        Tries there = known.there.computeIfAbsent(place, _ -> new Tries());
        refuse(there.full(now, TRIES_A_LOGIN_THERE));
        there.at.addLast(now);
        if (stranger) {
            known.strangers.at.addLast(now);
        }
    }

    private static void refuse(boolean full) {
        if (full) {
            throw new LockedException("too many tries");
        }
    }

    /// A right password makes the place a usual one of its login, and takes back the one try of the address, for
    /// offices share addresses.
    synchronized void succeeded(String login, String address) {
        String place = place(address);
        Known known = logins.computeIfAbsent(key(login), _ -> new Known());
        known.there.remove(place);
        if (!known.usual.remove(place)) {
            known.strangers.at.pollLast();
        }
        known.usual.add(place);
        if (known.usual.size() > USUAL_ADDRESSES) {
            known.usual.remove(known.usual.iterator().next());
        }
        Tries from = addresses.get(place);
        if (from != null) {
            from.at.pollLast();
        }
    }

    /// With a new password the count begins anew.
    synchronized void forget(String login) {
        logins.remove(key(login));
    }

    private static String key(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /// An address of IPv6 stands for its network of 64 bits: whoever has one has them all.
    private static String place(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 16 ? Arrays.toString(Arrays.copyOf(bytes, 8)) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
