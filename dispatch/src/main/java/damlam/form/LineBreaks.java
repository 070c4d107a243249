package damlam.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Makes a paragraph of each line that a line break ends: issuer and superior, title and name are
/// often typed as one paragraph, but each has its own rules.
final class LineBreaks {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// What the schema puts behind `spacing` in the properties of a paragraph.
    private static final Set<String> BEHIND_SPACING = Set.of(
            "ind",
            "contextualSpacing",
            "mirrorIndents",
            "suppressOverlap",
            "jc",
            "textDirection",
            "textAlignment",
            "textboxTightWrap",
            "outlineLvl",
            "divId",
            "cnfStyle",
            "rPr",
            "sectPr",
            "pPrChange");

    private LineBreaks() {}

    /// @return whether there was a line break; then the document has to be written and opened again
    /// to be worked with
    static boolean part(XWPFDocument document) {
        Node body = document.getDocument().getBody().getDomNode();
        List<Element> broken = new ArrayList<>();
        NodeList breaks = ((Element) body).getElementsByTagNameNS(W, "br");
        for (int i = 0; i < breaks.getLength(); i++) {
            Element each = (Element) breaks.item(i);
            Node run = each.getParentNode();
            boolean line = !each.hasAttributeNS(W, "type")
                    || each.getAttributeNS(W, "type").equals("textWrapping");
            // Within links, fields and drawings a run's parent is no paragraph: those are left whole.
            if (line
                    && is(run, "r")
                    && is(run.getParentNode(), "p")
                    && !broken.contains((Element) run.getParentNode())) {
                broken.add((Element) run.getParentNode());
            }
        }
        broken.forEach(LineBreaks::part);
        return !broken.isEmpty();
    }

    private static void part(Element paragraph) {
        @Nullable Node next = paragraph.getNextSibling();
        @Nullable Node properties = null;
        Element line = paragraph;
        for (Node child : children(paragraph)) {
            if (is(child, "pPr")) {
                // The first line's own are closed below it, which the last is not.
                properties = child.cloneNode(true);
            } else if (is(child, "r")) {
                line = partRun((Element) child, line, paragraph, properties, next);
            } else if (!line.equals(paragraph)) {
                line.appendChild(paragraph.removeChild(child));
            }
        }
    }

    /// Moves what a run holds to the lines it belongs to.
    ///
    /// @return the line that goes on after the run
    private static Element partRun(
            Element run, Element from, Element paragraph, @Nullable Node properties, @Nullable Node next) {
        List<Node> parts = children(run);
        if (parts.stream().noneMatch(part -> is(part, "br")) && from.equals(paragraph)) {
            return from;
        }
        paragraph.removeChild(run);
        @Nullable
        Node look = parts.stream().filter(part -> is(part, "rPr")).findFirst().orElse(null);
        Element line = from;
        Element piece = empty(run, look);
        for (Node part : parts) {
            if (is(part, "rPr")) {
                continue;
            }
            if (is(part, "br")) {
                line.appendChild(piece);
                Element above = line;
                line = empty(paragraph, properties);
                paragraph.getParentNode().insertBefore(line, next);
                close(above, "after");
                endNoSection(above);
                close(line, "before");
                piece = empty(run, look);
            } else {
                piece.appendChild(run.removeChild(part));
            }
        }
        line.appendChild(piece);
        return line;
    }

    /// Takes away the space at one side of a paragraph, also what its style would give: a break has none.
    private static void close(Element paragraph, String side) {
        Element properties = child(paragraph, "pPr", paragraph.getFirstChild());
        Node behind = properties.getFirstChild();
        while (behind != null && !is(behind, "spacing") && !BEHIND_SPACING.contains(behind.getLocalName())) {
            behind = behind.getNextSibling();
        }
        Element spacing = child(properties, "spacing", behind);
        for (String attribute : List.of("Autospacing", "Lines")) {
            spacing.removeAttributeNS(W, side + attribute);
        }
        spacing.setAttributeNS(W, "w:" + side, "0");
    }

    /// A section ends with the last line of its last paragraph.
    private static void endNoSection(Element paragraph) {
        NodeList sections = paragraph.getElementsByTagNameNS(W, "sectPr");
        if (sections.getLength() > 0) {
            sections.item(0).getParentNode().removeChild(sections.item(0));
        }
    }

    /// @param place where a child of that name is, or else is to be made
    private static Element child(Element parent, String name, @Nullable Node place) {
        if (place instanceof Element there && is(there, name)) {
            return there;
        }
        Element made = parent.getOwnerDocument().createElementNS(W, "w:" + name);
        parent.insertBefore(made, place);
        return made;
    }

    /// An element of the same kind with the same properties, and nothing else.
    private static Element empty(Element like, @Nullable Node properties) {
        Element made = like.getOwnerDocument().createElementNS(W, like.getNodeName());
        if (properties != null) {
            made.appendChild(properties.cloneNode(true));
        }
        return made;
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    private static boolean is(@Nullable Node node, String name) {
        return node != null && W.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }
}
