package damlam.dispatch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// Whether a PDF would run a script or start a program when it is opened or clicked (ISO 32000-1,
/// 12.6.4). Every object is looked at, because actions hang on pages, fields and notes as well as
/// on the document.
public final class PdfActions {
    /// As kinds of actions, or of notes on a page.
    private static final Set<COSName> HARMFUL = Set.of(
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("Launch"),
            COSName.getPDFName("ImportData"),
            COSName.getPDFName("Rendition"),
            COSName.getPDFName("RichMedia"),
            COSName.getPDFName("RichMediaExecute"));

    /// A script, and a form of its own language that holds scripts.
    private static final Set<COSName> PROGRAMS = Set.of(COSName.getPDFName("JS"), COSName.getPDFName("XFA"));

    private PdfActions() {}

    /// Whether anything in it would run.
    public static boolean anyIn(PDDocument document) throws IOException {
        COSDocument file = document.getDocument();
        for (COSObjectKey key : List.copyOf(file.getXrefTable().keySet())) {
            TimeLimit.check();
            COSObject object = file.getObjectFromPool(key);
            if (object != null && isHarmful(object.getObject())) {
                return true;
            }
        }
        return isHarmful(document.getDocumentCatalog().getCOSObject());
    }

    /// Looks at one object and the direct ones in it: every indirect one gets its own turn.
    private static boolean isHarmful(@Nullable COSBase object) {
        Deque<COSBase> open = new ArrayDeque<>();
        push(object, open);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (next instanceof COSArray array) {
                array.toList().forEach(value -> push(value, open));
            } else if (next instanceof COSDictionary dictionary) {
                if (runs(dictionary)) {
                    return true;
                }
                dictionary.getValues().forEach(value -> push(value, open));
            }
        }
        return false;
    }

    private static void push(@Nullable COSBase value, Deque<COSBase> open) {
        if (value instanceof COSArray || value instanceof COSDictionary) {
            open.push(value);
        }
    }

    private static boolean runs(COSDictionary dictionary) {
        return isNamed(dictionary, COSName.S)
                || isNamed(dictionary, COSName.SUBTYPE)
                || PROGRAMS.stream().anyMatch(dictionary::containsKey);
    }

    private static boolean isNamed(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName kind && HARMFUL.contains(kind);
    }
}
