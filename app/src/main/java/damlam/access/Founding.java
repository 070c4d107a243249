package damlam.access;

import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The first sign-in of an empty office: whoever started the server names the body and its first administrator.
///
/// The address holds a key that only the server's console shows, and that is gone with the server. Once anybody has an
/// account the door is shut.
@Component
public class Founding {
    /// The act of nobody in the organisation, since there is none yet.
    private static final Actor SET_UP = new Actor(0, null, null);

    private final Accounts accounts;
    private final Org org;
    private final boolean demo;
    private final String key = newKey();

    Founding(Accounts accounts, Org org, @Value("${damlam.demo}") boolean demo) {
        this.accounts = accounts;
        this.org = org;
        this.demo = demo;
    }

    private static String newKey() {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /// Where the first administrator is named, below the server's address.
    ///
    /// @return empty once somebody has an account, and in the demonstration
    public Optional<String> address() {
        return isOpen() ? Optional.of("/sign-in/first?key=" + key) : Optional.empty();
    }

    private boolean isOpen() {
        return !demo && accounts.withAccount().isEmpty();
    }

    /// Whether the door is open to whoever knows this key.
    public boolean admits(String given) {
        return isOpen()
                && MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /// @param title the administrator's post, as written under a signature
    /// @throws IllegalStateException if the key is wrong or somebody has an account by now
    /// @throws IllegalArgumentException if a name is missing or the password is shorter than
    ///     [Accounts#SHORTEST_PASSWORD]
    @Transactional
    public void found(String given, Founder founder, String title) {
        if (!admits(given)) {
            throw new IllegalStateException("the first sign-in is over");
        }
        UnitId body = org.addUnit(SET_UP, founder.bodyCode(), founder.bodyName(), UnitKind.BODY, null, org.today());
        PersonId person = org.addPerson(SET_UP, founder.login(), founder.name(), null);
        org.appoint(SET_UP, person, org.addPost(SET_UP, body, title, Duty.ADMINISTRATOR), org.today(), null);
        accounts.open(SET_UP, person, founder.login(), founder.password());
    }
}
