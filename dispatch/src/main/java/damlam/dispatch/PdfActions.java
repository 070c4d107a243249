package damlam.dispatch;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Whether a PDF would run a script or start a program when it is opened or clicked (ISO 32000-1, 12.6.4). Every object
/// is looked at, because actions hang on pages, fields and notes as well as on the document.
final class PdfActions {
    private static final Set<COSName> HARMFUL = Set.of(
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("Launch"),
            COSName.getPDFName("ImportData"),
            COSName.getPDFName("RichMediaExecute"));
    private static final COSName ACTION = COSName.S;
    private static final COSName SCRIPT = COSName.getPDFName("JS");
    private static final int DEEPEST = 12;

    private PdfActions() {}

    static boolean anyIn(PDDocument document) throws IOException {
        COSDocument file = document.getDocument();
        for (COSObjectKey key : file.getXrefTable().keySet()) {
            TimeLimit.check();
            COSObject object = file.getObjectFromPool(key);
            if (object != null && isHarmful(object.getObject(), 0)) {
                return true;
            }
        }
        return isHarmful(document.getDocumentCatalog().getCOSObject(), 0);
    }

    /// Direct objects only: every indirect one gets its own turn.
    private static boolean isHarmful(COSBase object, int depth) {
        if (depth > DEEPEST || object == null) {
            return false;
        }
        if (object instanceof COSDictionary dictionary) {
            boolean named = dictionary.getItem(ACTION) instanceof COSName action && HARMFUL.contains(action);
            if (named || dictionary.containsKey(SCRIPT)) {
                return true;
            }
            for (COSBase value : dictionary.getValues()) {
                if (isHarmful(value, depth + 1)) {
                    return true;
                }
            }
        } else if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (isHarmful(array.get(i), depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
