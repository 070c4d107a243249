package damlam.discipline;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;

/// Blind RSA signatures, RSABSSA-SHA384-PSS-Deterministic of RFC 9474: who signs does not learn what, and whoever has
/// the signature cannot be told by it.
record BlindKey(RSAPrivateCrtKey key) {
    private static final int BITS = 2048;
    private static final int SALT = 48;
    private static final HexFormat HEX = HexFormat.of();

    static BlindKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(BITS, RSAKeyGenParameterSpec.F4));
            return new BlindKey((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    /// As it was kept.
    static BlindKey of(String kept) {
        try {
            byte[] encoded = Base64.getDecoder().decode(kept);
            return new BlindKey(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no RSA key", e);
        }
    }

    String kept() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /// The public key: its exponent is always 65537.
    String modulus() {
        return key.getModulus().toString(16);
    }

    /// Signs what it cannot read.
    ///
    /// @param blinded a number below the modulus, in hexadecimal
    /// @throws ProceedingRefusedException if it is none
    String sign(String blinded) {
        int bytes = (key.getModulus().bitLength() + Byte.SIZE - 1) / Byte.SIZE;
        if (!blinded.matches("[0-9a-f]{" + 2 * bytes + "}")
                || new BigInteger(blinded, 16).compareTo(key.getModulus()) >= 0) {
            throw new ProceedingRefusedException(ProceedingRefusedException.Reason.FORGED);
        }
        try {
            Cipher rsa = Cipher.getInstance("RSA/ECB/NoPadding");
            rsa.init(Cipher.DECRYPT_MODE, key);
            byte[] signed = rsa.doFinal(HEX.parseHex(blinded));
            // A fault while signing would give the key away.
            BigInteger back = new BigInteger(1, signed).modPow(key.getPublicExponent(), key.getModulus());
            if (!back.equals(new BigInteger(blinded, 16))) {
                throw new IllegalStateException("the signature does not verify");
            }
            return HEX.formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /// Whether a mark has a signature by the key of a modulus; both in hexadecimal.
    static boolean verifies(String modulus, String mark, String signature) {
        try {
            Signature pss = Signature.getInstance("RSASSA-PSS");
            pss.setParameter(new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, SALT, 1));
            pss.initVerify((RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(new BigInteger(modulus, 16), RSAKeyGenParameterSpec.F4)));
            pss.update(HEX.parseHex(mark));
            return pss.verify(HEX.parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
