package damlam.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Servers of most tests hash passwords with little strength; the program's own does not.
class SecurityTest {
    @Test
    void passwordsAreHashedWithArgon2OfFullStrength() {
        PasswordEncoder passwords = new Security().passwords();
        String hash = passwords.encode("câu dễ nhớ");
        assertThat(hash).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
        assertThat(passwords.matches("câu dễ nhớ", hash)).isTrue();
        assertThat(passwords.matches("câu dễ nhơ", hash)).isFalse();
        assertThat(passwords.upgradeEncoding(hash)).isFalse();
    }
}
