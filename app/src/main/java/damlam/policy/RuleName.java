package damlam.policy;

import damlam.rulebook.Law;
import damlam.rulebook.Laws;
import damlam.rulebook.RuleFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A rule in the one form in which everybody reads it, however whoever named it wrote it. What was not
/// understood stands as it was written.
final class RuleName {
    private static final Map<String, String> PLACES = RuleFile.read(RuleName.class, "places.csv").stream()
            .collect(Collectors.toMap(line -> line.cell("said"), line -> line.cell("written")));
    private static final Pattern PLACE = Pattern.compile("(phu luc|chuong|muc|dieu|khoan|diem)[ =]"
            // The spelling does not keep apart the two letters d behind a number.
            + "([0-9]+(?: [a-ce-z])?|[ivxlc]+|dd|[a-z])(?: |$)");
    private static final Pattern NUMBER = Pattern.compile("([0-9]+\\p{L}?) ?([/-].*)");

    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}&+_]+|[^\\p{L}\\p{N}&+_]");

    private RuleName() {}

    static String of(String number, String article) {
        String document = document(number);
        return article.isEmpty() ? document : document + ", " + place(article);
    }

    /// Its kind, and number and symbol as they are printed.
    static String document(String written) {
        int digits = Spelling.firstDigit(written);
        if (digits < 0 || (digits > 0 && !Spelling.isSaidBefore(written))) {
            return written;
        }
        String rest = written.substring(digits).replaceAll("\\p{Pd}", "-").replaceAll("\\s*([/.-])\\s*", "$1");
        Matcher number = NUMBER.matcher(rest.strip());
        if (!number.matches()) {
            return written;
        }
        String printed = number.group(1) + symbol(number.group(2));
        String name = Form.nameOf(written);
        if (name.isEmpty()) {
            name = Laws.all().stream()
                    .filter(law -> law.number().equals(printed))
                    .map(Law::name)
                    .findFirst()
                    .orElse("");
        }
        return name.isEmpty() ? printed : name + " " + printed;
    }

    /// The signs between the parts stay where they divide the number; a dot between letters was meant for a dash.
    private static String symbol(String written) {
        StringBuilder printed = new StringBuilder();
        Matcher part = PART.matcher(written);
        boolean first = true;
        while (part.find()) {
            String one = part.group();
            boolean word = Character.isLetter(one.codePointAt(0));
            printed.append(one.equals(".") ? "-" : word ? Form.written(one, first) : one);
            first = first && !word;
        }
        return printed.toString();
    }

    /// Article, paragraph, point, each once; anything else is no place that was understood.
    static String place(String written) {
        String spelled = Spelling.ofArticle(written);
        Matcher part = PLACE.matcher(spelled);
        List<String> places = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        int at = 0;
        while (part.find(at) && part.start() == at && labels.add(part.group(1))) {
            places.add(PLACES.get(part.group(1)) + " " + value(part.group(1), part.group(2)));
            at = part.end();
        }
        return at == spelled.length() && !places.isEmpty() ? String.join(", ", places) : written;
    }

    private static String value(String label, String said) {
        if (said.equals("dd")) {
            return "\u0111";
        }
        boolean roman = !label.equals("diem") && !label.equals("khoan") && said.matches("[ivxlc]+");
        return roman ? said.toUpperCase(Locale.ROOT) : said.replace(" ", "");
    }
}
