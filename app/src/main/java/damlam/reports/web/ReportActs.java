package damlam.reports.web;

import damlam.reports.FigureKind;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// What the forms of reports send, and what is said when it is done.
final class ReportActs {
    /// What can have been done; each has its message `reports.done.<name>`.
    static final Set<String> DONE =
            Set.of("saved", "sent", "accepted", "returned", "reminded", "consolidated", "defined", "ended", "opened");

    private ReportActs() {}

    /// The fields `words-3` and the like, by section.
    static Map<Integer, String> words(Map<String, String> form, String prefix) {
        Map<Integer, String> words = new TreeMap<>();
        form.forEach((name, value) -> {
            if (name.matches(prefix + "\\d{1,3}")) {
                words.put(Integer.parseInt(name.substring(prefix.length())), value);
            }
        });
        return words;
    }

    static FigureKind figure(String name) {
        try {
            return FigureKind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no figure " + name, e);
        }
    }
}
