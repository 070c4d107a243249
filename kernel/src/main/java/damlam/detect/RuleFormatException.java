package damlam.detect;

/// A rule file cannot be used as it is; the message names file and line, and what is expected there.
public final class RuleFormatException extends RuntimeException {
    RuleFormatException(String file, int line, String problem) {
        super("%s:%d: %s".formatted(file, line, problem));
    }
}
