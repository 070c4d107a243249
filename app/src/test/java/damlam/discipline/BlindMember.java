package damlam.discipline;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/// What the browser of a member does: draws a mark, blinds it, and takes the blinding off the signature.
final class BlindMember {
    private static final HexFormat HEX = HexFormat.of();
    private static final BigInteger E = BigInteger.valueOf(65537);
    private static final SecureRandom RANDOM = new SecureRandom();

    final byte[] mark = random(32);
    final BigInteger modulus;
    final BigInteger encoded;
    private final BigInteger factor;

    BlindMember(String modulus) {
        this.modulus = new BigInteger(modulus, 16);
        this.encoded = encode(mark, random(48), this.modulus.bitLength());
        this.factor = new BigInteger(this.modulus.bitLength() - 1, RANDOM).add(BigInteger.TWO);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    String mark() {
        return HEX.formatHex(mark);
    }

    String blinded() {
        return padded(encoded.multiply(factor.modPow(E, modulus)).mod(modulus));
    }

    String signature(String blindSignature) {
        return padded(new BigInteger(blindSignature, 16)
                .multiply(factor.modInverse(modulus))
                .mod(modulus));
    }

    private String padded(BigInteger value) {
        String text = value.toString(16);
        return "0".repeat(modulus.bitLength() / 4 - text.length()) + text;
    }

    /// EMSA-PSS, RFC 8017, section 9.1.1.
    static BigInteger encode(byte[] message, byte[] salt, int bits) {
        int length = (bits + 6) / 8;
        byte[] hash = sha384(new byte[8], sha384(message), salt);
        byte[] encoded = new byte[length];
        int block = length - hash.length - 1;
        encoded[block - salt.length - 1] = 1;
        System.arraycopy(salt, 0, encoded, block - salt.length, salt.length);
        for (int at = 0, no = 0; at < block; no++) {
            byte[] mask = sha384(hash, new byte[] {0, 0, 0, (byte) no});
            for (int i = 0; i < mask.length && at < block; i++, at++) {
                encoded[at] ^= mask[i];
            }
        }
        encoded[0] &= (byte) (0xff >> (8 * length - (bits - 1)));
        System.arraycopy(hash, 0, encoded, block, hash.length);
        encoded[length - 1] = (byte) 0xbc;
        return new BigInteger(1, encoded);
    }

    private static byte[] sha384(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-384");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
