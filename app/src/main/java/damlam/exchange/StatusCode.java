package damlam.exchange;

import java.util.Arrays;
import java.util.Optional;

/// How far the other side is with a document. The codes are known from gateways in use, not from the standard's own
/// text.
public enum StatusCode {
    ARRIVED("01"),
    REFUSED("02"),
    RECEIVED("03"),
    ASSIGNED("04"),
    IN_PROGRESS("05"),
    DONE("06"),
    RECALLED("13"),
    RECALL_AGREED("15"),
    RECALL_REFUSED("16");

    private final String code;

    StatusCode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<StatusCode> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
