package damlam.witness;

/// What a witness answers.
///
/// @param status of HTTP: 200, 400, 403, 404, 409 or 422
/// @param type of the body
/// @param body signature lines, the latest size, or a reason in words
public record Answer(int status, String type, String body) {
    static final int COSIGNED = 200;
    static final int MALFORMED = 400;
    static final int NOT_SIGNED = 403;
    static final int UNKNOWN_LOG = 404;
    static final int OTHER_SIZE = 409;
    static final int NOT_CONSISTENT = 422;

    private static final String TEXT = "text/plain; charset=utf-8";

    static Answer cosigned(String lines) {
        return new Answer(COSIGNED, TEXT, lines);
    }

    static Answer latest(long size) {
        return new Answer(OTHER_SIZE, "text/x.tlog.size", size + "\n");
    }

    static Answer refused(int status, String reason) {
        return new Answer(status, TEXT, reason + "\n");
    }
}
