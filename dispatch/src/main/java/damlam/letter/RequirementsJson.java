package damlam.letter;

import damlam.dispatch.DispatchType;
import damlam.letter.Letter.Part;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A body put together from the grounds and requirements of a dispatch that was read without its text.
final class RequirementsJson {
    private final Node root;
    private final Style style;
    private final boolean decision;
    private final List<Part> parts = new ArrayList<>();

    RequirementsJson(Node root, DispatchType type, Style style) {
        this.style = style;
        this.root = root;
        this.decision = type == DispatchType.QUYET_DINH || type == DispatchType.NGHI_QUYET;
    }

    List<Part> parts() throws LetterException {
        List<Node> requirements = root.get("requirements").list();
        bases(words(requirements));
        if (decision && !requirements.isEmpty()) {
            parts.add(new Part.Line(
                    DispatchType.valueOf(root.get("type").text("")).title() + ":"));
        }
        for (Node requirement : requirements) {
            requirement(requirement);
        }
        return parts;
    }

    private static String words(List<Node> requirements) throws LetterException {
        StringBuilder words = new StringBuilder();
        for (Node requirement : requirements) {
            words.append(requirement.get("text").text("")).append('\n');
        }
        return words.toString();
    }

    /// Those that the requirements do not cite themselves, each on a line, the last with a full stop.
    private void bases(String cited) throws LetterException {
        List<String> grounds = new ArrayList<>();
        for (Node base : root.get("bases").list()) {
            String number = base.get("number").text();
            if (number == null || !cited.contains(number)) {
                grounds.add(ground(base, number));
            }
        }
        for (int i = 0; i < grounds.size(); i++) {
            parts.add(new Part.Basis(grounds.get(i) + (i < grounds.size() - 1 ? ";" : ".")));
        }
    }

    private static String ground(Node base, @Nullable String number) throws LetterException {
        String name = number == null
                ? base.get("name").required("write what the document is called")
                : base.get("name").text("Văn bản");
        StringBuilder ground = new StringBuilder("Căn cứ ").append(name);
        if (number != null && !name.contains(number)) {
            ground.append(" số ").append(number);
        }
        Node date = base.get("date");
        String day = date.text();
        if (day != null) {
            try {
                ground.append(" ngày ").append(Words.day(LocalDate.parse(day)));
            } catch (DateTimeException e) {
                throw date.wrong("'%s' is no day; write year-month-day, as 2024-04-09".formatted(day));
            }
        }
        String issuer = base.get("issuer").text();
        return ground.append(issuer == null ? "" : " của " + issuer).toString();
    }

    private void requirement(Node requirement) throws LetterException {
        Node noNode = requirement.get("no");
        String no = noNode.required("write the number of the requirement");
        String text = requirement.get("text").required("write the words of the requirement");
        if (no.contains(".") && no.toUpperCase(Locale.ROOT).matches("[IVXLCA-H].*")) {
            throw noNode.wrong(
                    "'%s' stands in a section, whose title is not said; give the whole text as body".formatted(no));
        }
        parts.add(
                decision
                        ? new Part.Article(no, text)
                        : new Part.Paragraph(no + style.text("clause.mark") + " " + text));
        for (Node point : requirement.get("points").list()) {
            String letter = point.get("no").required("write the letter of the point");
            String mark = letter.matches("\\p{L}") ? letter + ") " : letter + ". ";
            parts.add(new Part.Paragraph(mark + point.get("text").required("write the words of the point")));
        }
    }
}
