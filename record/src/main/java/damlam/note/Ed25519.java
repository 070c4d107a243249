package damlam.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// The JDK's Ed25519 (RFC 8032), with keys as the 32 bytes that the note formats carry.
final class Ed25519 {
    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    private static final String NAME = "Ed25519";
    /// What stands before the 32 bytes in the JDK's own encoding of a public key (RFC 8410).
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    static byte[] bytes(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, SPKI.length, encoded.length);
    }

    static byte[] seed(PrivateKey key) {
        return ((EdECPrivateKey) key).getBytes().orElseThrow();
    }

    static PrivateKey privateKey(byte[] seed) throws NoteFormatException {
        try {
            return KeyFactory.getInstance(NAME)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new NoteFormatException("not an Ed25519 private key");
        }
    }

    static PublicKey publicKey(byte[] bytes) throws NoteFormatException {
        byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + bytes.length);
        System.arraycopy(bytes, 0, encoded, SPKI.length, bytes.length);
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException e) {
            throw new NoteFormatException("not an Ed25519 public key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key that cannot sign", e);
        }
    }

    static boolean verify(PublicKey key, byte[] message, byte[] made) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(made);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
