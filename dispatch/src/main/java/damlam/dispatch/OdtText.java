package damlam.dispatch;

import damlam.dispatch.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The text of an ODT, with its automatic numbers as text and without its notes, comments and deleted passages.
final class OdtText {
    private static final int MOST_REPEATED = 60;

    private final OdtLists lists = new OdtLists();
    private final String fileName;

    private OdtText(String fileName) {
        this.fileName = fileName;
    }

    static String read(byte[] bytes, String fileName) throws UnreadableFileException {
        try {
            OdtText text = new OdtText(fileName);
            Element styles = part(bytes, "styles.xml");
            Element content = part(bytes, "content.xml");
            if (content == null) {
                throw new UnreadableFileException(fileName, Reason.WRONG_TYPE);
            }
            if (styles != null) {
                text.lists.learn(styles);
            }
            text.lists.learn(content);
            Element body = child(content, "office:body");
            Element words = body == null ? null : child(body, "office:text");
            return words == null ? "" : text.block(words, false);
        } catch (IOException | SAXException | ParserConfigurationException | RuntimeException | StackOverflowError e) {
            throw new UnreadableFileException(fileName, Reason.DAMAGED, e);
        }
    }

    private static @Nullable Element part(byte[] bytes, String name)
            throws IOException, SAXException, ParserConfigurationException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                    var builder = factory.newDocumentBuilder();
                    builder.setErrorHandler(null);
                    return builder.parse(new InputSource(new ByteArrayInputStream(zip.readAllBytes())))
                            .getDocumentElement();
                }
            }
            return null;
        }
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Element child : children(parent)) {
            if (child.getTagName().equals(name)) {
                return child;
            }
        }
        return null;
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private String block(Element parent, boolean inCell) throws UnreadableFileException {
        PageText page = new PageText(inCell);
        block(parent, page);
        return page.toString();
    }

    private void block(Element parent, PageText page) throws UnreadableFileException {
        for (Element element : children(parent)) {
            switch (element.getTagName()) {
                case "text:p", "text:h" -> paragraph("", element, page);
                case "text:list" -> list(element, page, null, 0);
                case "table:table" -> page.table(rows(element));
                case "text:section", "text:index-body", "text:table-of-content", "office:text" -> {
                    refuseLinked(element);
                    block(element, page);
                }
                default -> {} // declarations, tracked changes, forms
            }
        }
    }

    private void list(Element list, PageText page, @Nullable String outer, int level) throws UnreadableFileException {
        String own = list.getAttribute("text:style-name");
        String style = own.isEmpty() ? outer : own;
        boolean goesOn =
                list.getAttribute("text:continue-numbering").equals("true") || list.hasAttribute("text:continue-list");
        if (style != null && !goesOn) {
            lists.restart(style, level);
        }
        for (Element item : children(list)) {
            boolean first = item.getTagName().equals("text:list-item");
            for (Element element : children(item)) {
                switch (element.getTagName()) {
                    case "text:p", "text:h" -> {
                        paragraph(first && style != null ? lists.next(style, level) : "", element, page);
                        first = false;
                    }
                    case "text:list" -> list(element, page, style, level + 1);
                    case "table:table" -> page.table(rows(element));
                    default -> {}
                }
            }
        }
    }

    private void paragraph(String marker, Element paragraph, PageText page) throws UnreadableFileException {
        StringBuilder words = new StringBuilder();
        words(paragraph, words);
        page.paragraph(marker, words.toString());
    }

    private void words(Element element, StringBuilder words) throws UnreadableFileException {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof org.w3c.dom.Text text) {
                words.append(text.getData().replaceAll("\\s+", " "));
            } else if (node instanceof Element inner) {
                switch (inner.getTagName()) {
                    case "text:s" -> words.append(" ".repeat(repeated(inner, "text:c")));
                    case "text:tab" -> words.append('\t');
                    case "text:line-break" -> words.append('\n');
                    case "text:note", "office:annotation" -> {} // below the text, not of it
                    case "draw:text-box" -> words.append('\n').append(block(inner, true));
                    default -> {
                        refuseLinked(inner);
                        words(inner, words);
                    }
                }
            }
        }
    }

    /// A picture, section or object that is fetched from elsewhere; a link that a reader may follow is none.
    private void refuseLinked(Element element) throws UnreadableFileException {
        boolean followed =
                element.getTagName().equals("text:a") || element.getTagName().equals("draw:a");
        Element source = element.getTagName().equals("text:section") ? child(element, "text:section-source") : element;
        String target = source == null ? "" : source.getAttribute("xlink:href");
        if (!followed && target.matches("(?i)(?:[a-z][a-z0-9+.-]+:|//|\\.\\./).*") && !target.startsWith("#")) {
            throw new UnreadableFileException(fileName, Reason.EXTERNAL_LINK);
        }
    }

    private List<List<String>> rows(Element table) throws UnreadableFileException {
        List<List<String>> rows = new ArrayList<>();
        for (Element part : children(table)) {
            switch (part.getTagName()) {
                case "table:table-row" -> rows.add(cells(part));
                case "table:table-header-rows", "table:table-rows", "table:table-row-group" -> rows.addAll(rows(part));
                default -> {}
            }
        }
        return rows;
    }

    private List<String> cells(Element row) throws UnreadableFileException {
        List<String> cells = new ArrayList<>();
        for (Element cell : children(row)) {
            if (cell.getTagName().equals("table:table-cell")) {
                String words = block(cell, true);
                for (int i = repeated(cell, "table:number-columns-repeated"); i > 0; i--) {
                    cells.add(words);
                }
            }
        }
        return cells;
    }

    private static int repeated(Element element, String attribute) {
        String count = element.getAttribute(attribute);
        return count.matches("\\d{1,4}") ? Math.min(MOST_REPEATED, Integer.parseInt(count)) : 1;
    }
}
