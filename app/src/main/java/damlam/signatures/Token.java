package damlam.signatures;

import damlam.signatures.SigningRefusedException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A token or a signing module attached to the server, by the driver its maker delivers (PKCS#11).
///
/// @param library the driver: a `.so`, `.dll` or `.dylib`
/// @param slot its number, as the driver counts
/// @param alias which key; null where the token holds one alone
public record Token(Path library, long slot, @Nullable String alias) {
    /// A driver is loaded once a process; a second load answers as if it were another one and fails.
    private static final Map<Token, Provider> LOADED = new ConcurrentHashMap<>();

    /// @throws SigningRefusedException if there is no token, the PIN is wrong, or it holds no key
    public SigningKey open(char[] pin) throws SigningRefusedException {
        if (!Files.isRegularFile(library)) {
            throw new SigningRefusedException(Reason.NO_TOKEN);
        }
        try {
            Provider provider = LOADED.computeIfAbsent(this, Token::load);
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            return SigningKey.only(store, pin, alias);
        } catch (IOException | GeneralSecurityException | ProviderException e) {
            throw new SigningRefusedException(SigningKey.isWrongPin(e) ? Reason.WRONG_PASSWORD : Reason.NO_TOKEN, e);
        }
    }

    private static Provider load(Token token) {
        String settings = "--name=damlam%d\nlibrary=%s\nslot=%d\n"
                .formatted(LOADED.size(), token.library.toAbsolutePath(), token.slot);
        return Security.getProvider("SunPKCS11").configure(settings);
    }
}
