package damlam.analysis.web;

import static damlam.detect.Threshold.CAROUSEL_OTHERS;
import static damlam.detect.Threshold.CONSULT_LEAST;
import static damlam.detect.Threshold.CONSULT_QUANTILE;
import static damlam.detect.Threshold.DECISIVE_FACTOR;
import static damlam.detect.Threshold.EMPTY_TIMES;
import static damlam.detect.Threshold.EXTENSION_LAST_PART;
import static damlam.detect.Threshold.EXTENSION_TIMES;
import static damlam.detect.Threshold.HARD_PASSED_ON;
import static damlam.detect.Threshold.IDLE_FACTOR;
import static damlam.detect.Threshold.IDLE_LEAST;
import static damlam.detect.Threshold.IDLE_QUANTILE;
import static damlam.detect.Threshold.LOOP_ROUNDS;
import static damlam.detect.Threshold.NEVER_STARTED_PART;
import static damlam.detect.Threshold.PASSED_ON_WITHIN;
import static damlam.detect.Threshold.SENT_BACK_TIMES;
import static damlam.detect.Threshold.UNBLOCKED_WITHIN;
import static damlam.detect.Threshold.UNDECIDED_FACTOR;
import static damlam.detect.Threshold.UNDECIDED_LEAST;
import static damlam.detect.Threshold.UNDECIDED_QUANTILE;
import static damlam.detect.Threshold.WAIT_LAST_PART;

import damlam.detect.Rules;
import damlam.detect.SignalKind;
import damlam.detect.Threshold;
import damlam.page.Words;
import java.util.List;

/// Which thresholds a signal follows from, and how they are said.
final class Thresholds {
    private Thresholds() {}

    static List<Threshold> of(SignalKind kind) {
        return switch (kind) {
            case PING_PONG -> List.of(SENT_BACK_TIMES);
            case HOT_POTATO -> List.of(PASSED_ON_WITHIN);
            case CAROUSEL -> List.of(CAROUSEL_OTHERS, SENT_BACK_TIMES);
            case GROUNDLESS_RETURN, NO_STANCE, LATE_REPLY, NEEDLESS_ESCALATION -> List.of();
            case CONSULT_LOOP -> List.of(LOOP_ROUNDS);
            case IDLE_HOLD -> List.of(IDLE_FACTOR, IDLE_QUANTILE, IDLE_LEAST);
            case FALSE_WAIT -> List.of(WAIT_LAST_PART);
            case SERIAL_EXTENSION -> List.of(EXTENSION_TIMES, EXTENSION_LAST_PART);
            case EMPTY_PROGRESS -> List.of(EMPTY_TIMES);
            case OVER_CONSULT -> List.of(CONSULT_QUANTILE, CONSULT_LEAST);
            case UNDECIDED -> List.of(UNDECIDED_FACTOR, UNDECIDED_QUANTILE, UNDECIDED_LEAST);
            case NEVER_STARTED -> List.of(NEVER_STARTED_PART);
            case DECISIVE -> List.of(DECISIVE_FACTOR);
            case UNBLOCKER -> List.of(UNBLOCKED_WITHIN);
            case TOOK_HARD_CASE -> List.of(HARD_PASSED_ON);
        };
    }

    static String value(Rules.Line line, Words words) {
        String written = line.value();
        return switch (line.threshold().measure()) {
            case TIME -> {
                double number = Double.parseDouble(written.substring(0, written.length() - 1));
                yield words.say(written.endsWith("d") ? "analysis.rules.days" : "analysis.rules.hours", number);
            }
            case SHARE -> words.percent(Math.round(1000 * Double.parseDouble(written)), 1000);
            case FACTOR -> words.say("analysis.rules.factor", Double.parseDouble(written));
            case COUNT -> words.number(Long.parseLong(written));
        };
    }
}
