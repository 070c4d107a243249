package damlam.signatures;

import damlam.signatures.SigningRefusedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.security.auth.login.FailedLoginException;

/// A private key with its certificate, for as long as one signature takes; it is never kept.
///
/// @param certificates the signer's own first, then those of the authorities that stand behind it, as far as known
/// @param provider who computes with the key: a token never gives its key away
public record SigningKey(PrivateKey key, List<X509Certificate> certificates, Provider provider) {
    private static final int SHORTEST_RSA = 2048;

    /// Places in `KeyUsage` (RFC 5280, section 4.2.1.3).
    private static final int DIGITAL_SIGNATURE = 0;

    private static final int NON_REPUDIATION = 1;

    public SigningKey {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("a signing key has a certificate");
        }
    }

    /// @param file PKCS#12 (.p12, .pfx)
    /// @throws SigningRefusedException if there is not exactly one key, or it cannot be opened
    public static SigningKey ofFile(byte[] file, char[] password) throws SigningRefusedException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            return only(store, password, null);
        } catch (IOException e) {
            boolean wrong = e.getCause() instanceof UnrecoverableKeyException;
            throw new SigningRefusedException(wrong ? Reason.WRONG_PASSWORD : Reason.DAMAGED_KEY, e);
        } catch (GeneralSecurityException e) {
            throw new SigningRefusedException(Reason.DAMAGED_KEY, e);
        }
    }

    /// @param store of the token, opened
    /// @param alias which of its keys; null where it holds one alone
    static SigningKey only(KeyStore store, char[] password, @org.jspecify.annotations.Nullable String alias)
            throws GeneralSecurityException, SigningRefusedException {
        List<String> keys = new ArrayList<>();
        for (String name : Collections.list(store.aliases())) {
            if (store.isKeyEntry(name) && (alias == null || alias.equals(name))) {
                keys.add(name);
            }
        }
        if (keys.size() != 1) {
            throw new SigningRefusedException(keys.isEmpty() ? Reason.NO_KEY : Reason.SEVERAL_KEYS);
        }
        Certificate[] chain = store.getCertificateChain(keys.getFirst());
        if (!(store.getKey(keys.getFirst(), password) instanceof PrivateKey key) || chain == null) {
            throw new SigningRefusedException(Reason.NO_KEY);
        }
        List<X509Certificate> certificates =
                Arrays.stream(chain).map(X509Certificate.class::cast).toList();
        return new SigningKey(key, certificates, store.getProvider());
    }

    static boolean isWrongPin(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FailedLoginException) {
                return true;
            }
        }
        return false;
    }

    public X509Certificate certificate() {
        return certificates.getFirst();
    }

    BigInteger serial() {
        return certificate().getSerialNumber();
    }

    /// @throws SigningRefusedException if a signature with it would not count
    void check(Instant at) throws SigningRefusedException {
        if (!Chain.isValid(certificate(), at)) {
            throw new SigningRefusedException(Reason.EXPIRED);
        }
        if (!maySign(certificate())) {
            throw new SigningRefusedException(Reason.WRONG_PURPOSE);
        }
        boolean strong = certificate().getPublicKey() instanceof ECPublicKey
                || (certificate().getPublicKey() instanceof RSAPublicKey rsa
                        && rsa.getModulus().bitLength() >= SHORTEST_RSA);
        if (!strong) {
            throw new SigningRefusedException(Reason.WEAK_KEY);
        }
    }

    /// Whether a certificate is meant for signatures under documents.
    static boolean maySign(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        boolean authority = certificate.getBasicConstraints() >= 0;
        return !authority && (usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]);
    }

    /// The JCA name of the way it signs.
    String algorithm() {
        return certificate().getPublicKey() instanceof ECPublicKey ? "SHA256withECDSA" : "SHA256withRSA";
    }
}
