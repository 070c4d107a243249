package damlam.form;

import java.util.List;

/// Phụ lục I, II.7 and II.9: who signs, and who receives it.
final class FootCheck {
    private final Components components;
    private final Ruler ruler;

    FootCheck(Components components, Ruler ruler) {
        this.components = components;
        this.ruler = ruler;
    }

    void run() {
        signer();
        recipients();
    }

    private void signer() {
        components.powers.forEach(line -> ruler.looks("power", line));
        if (components.name == null) {
            ruler.missing("name.present");
        } else {
            ruler.looks("name", components.name);
        }
    }

    private void recipients() {
        Paragraph label = components.label;
        if (label == null) {
            ruler.missing("label.present");
            return;
        }
        ruler.looks("label", label);
        List<Paragraph> list = components.recipients;
        for (int i = 0; i < list.size(); i++) {
            Paragraph line = list.get(i);
            ruler.looks("list", line);
            boolean last = i == list.size() - 1;
            boolean marked = ruler.marked(line, last ? "." : ";");
            if (!marked || (last && !line.text().startsWith("- Lưu"))) {
                ruler.report("list.marks", "", "“" + line.text() + "”");
            }
        }
    }
}
