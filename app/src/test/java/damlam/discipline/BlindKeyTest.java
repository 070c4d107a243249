package damlam.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.HexFormat;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// The test vector of RFC 9474, and that a signature is of its mark alone.
class BlindKeyTest {
    private static Properties vector() throws Exception {
        Properties vector = new Properties();
        try (InputStream in = BlindKeyTest.class.getResourceAsStream("rfc9474.properties")) {
            vector.load(in);
        }
        return vector;
    }

    private static BigInteger number(Properties vector, String name) {
        return new BigInteger(vector.getProperty(name), 16);
    }

    @Test
    void theVectorOfTheStandard() throws Exception {
        Properties vector = vector();
        BigInteger p = number(vector, "p");
        BigInteger q = number(vector, "q");
        BigInteger d = number(vector, "d");
        BlindKey key = new BlindKey((RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                .generatePrivate(new RSAPrivateCrtKeySpec(
                        number(vector, "n"),
                        number(vector, "e"),
                        d,
                        p,
                        q,
                        d.mod(p.subtract(BigInteger.ONE)),
                        d.mod(q.subtract(BigInteger.ONE)),
                        q.modInverse(p))));
        assertThat(key.sign(vector.getProperty("blinded_msg"))).isEqualTo(vector.getProperty("blind_sig"));
        String msg = vector.getProperty("msg");
        assertThat(BlindKey.verifies(key.modulus(), msg, vector.getProperty("sig")))
                .isTrue();
        assertThat(BlindKey.verifies(key.modulus(), msg + "00", vector.getProperty("sig")))
                .isFalse();
        BigInteger encoded = BlindMember.encode(
                HexFormat.of().parseHex(msg), HexFormat.of().parseHex(vector.getProperty("salt")), 4096);
        assertThat(number(vector, "sig").modPow(number(vector, "e"), number(vector, "n")))
                .isEqualTo(encoded);
    }

    @Test
    void whatIsUnblindedVerifiesUnderItsOwnKeyAlone() {
        BlindKey key = BlindKey.of(BlindKey.generate().kept());
        BlindMember member = new BlindMember(key.modulus());
        String signature = member.signature(key.sign(member.blinded()));
        assertThat(BlindKey.verifies(key.modulus(), member.mark(), signature)).isTrue();
        assertThat(BlindKey.verifies(BlindKey.generate().modulus(), member.mark(), signature))
                .isFalse();
        assertThat(BlindKey.verifies(key.modulus(), new BlindMember(key.modulus()).mark(), signature))
                .isFalse();
    }
}
