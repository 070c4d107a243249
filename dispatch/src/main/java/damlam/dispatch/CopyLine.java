package damlam.dispatch;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands at the top right of an electronic copy: form, organ and time of its signature (Nghị định 30/2020, Phụ
/// lục I, part II.I; Mẫu 3.2).
record CopyLine(Copy.Form form, String organ, OffsetDateTime signedAt) {
    private static final Pattern LINE = Pattern.compile(
            "(sao y|sao luc|trich sao) ?; {0,4}(.{2,200}?) ?; {0,4}(\\d{4}-\\d\\d-\\d\\dt\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d)");

    static Optional<CopyLine> of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        Matcher matcher = LINE.matcher(line.length() > 300 ? "" : Folding.fold(line));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(line.substring(matcher.start(3)));
            return Optional.of(
                    new CopyLine(form(matcher.group(1)), line.substring(matcher.start(2), matcher.end(2)), time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Copy.Form form(String folded) {
        return switch (folded) {
            case "sao y" -> Copy.Form.SAO_Y;
            case "sao luc" -> Copy.Form.SAO_LUC;
            default -> Copy.Form.TRICH_SAO;
        };
    }
}
