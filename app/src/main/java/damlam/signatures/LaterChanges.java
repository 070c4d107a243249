package damlam.signatures;

import damlam.signatures.Verdict.Coverage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// What happened to a PDF after it was signed. Further signatures, with their appearance and their
/// proofs, are what signed documents are there for, and so is filling in the [OpenPlaces] that were
/// signed empty; whatever else can be seen on a page may not differ.
///
/// Both states are walked through side by side from their root. The description of the file
/// (`Metadata`) may differ: programs that sign bring it up to date, and it is on no page.
final class LaterChanges {
    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
    private static final COSName SIG = COSName.getPDFName("Sig");
    private static final Set<COSName> OF_THE_ROOT = Set.of(COSName.ACRO_FORM, DSS, EXTENSIONS, COSName.METADATA);
    private static final Set<COSName> OF_THE_FORM = Set.of(COSName.FIELDS, COSName.SIG_FLAGS, COSName.DR, COSName.DA);
    private static final Set<COSName> OF_A_PAGE = Set.of(COSName.ANNOTS);
    private static final Set<COSName> OF_AN_OPEN_PLACE = Set.of(COSName.V, COSName.AP);
    private static final Set<COSName> OF_AN_OPEN_FIELD = Set.of(COSName.V, COSName.AP, COSName.F, COSName.M);

    private record Pair(@Nullable COSBase then, @Nullable COSBase now) {}

    private final Deque<Pair> open = new ArrayDeque<>();
    private final IdentityHashMap<COSBase, Set<COSBase>> seen = new IdentityHashMap<>();
    private final COSDictionary root;
    private @Nullable COSBase form;
    private boolean filled;

    private LaterChanges(COSDictionary root) {
        this.root = root;
    }

    /// What came later, the gravest alone.
    static Coverage between(PDDocument then, PDDocument now) throws IOException {
        COSDictionary before = then.getDocumentCatalog().getCOSObject();
        LaterChanges changes = new LaterChanges(before);
        if (changes.found(before, now.getDocumentCatalog().getCOSObject())) {
            return Coverage.CHANGED_LATER;
        }
        return changes.filled ? Coverage.FILLED_LATER : Coverage.SIGNED_LATER;
    }

    private boolean found(COSDictionary before, COSDictionary after) throws IOException {
        form = before.getDictionaryObject(COSName.ACRO_FORM);
        open.add(new Pair(before, after));
        while (!open.isEmpty()) {
            Pair pair = open.pop();
            COSBase then = resolved(pair.then);
            COSBase now = resolved(pair.now);
            if (!same(then, now)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable COSBase resolved(@Nullable COSBase value) {
        return value instanceof COSObject object ? object.getObject() : value;
    }

    private boolean same(@Nullable COSBase then, @Nullable COSBase now) throws IOException {
        if (then == null || now == null) {
            return then == null && now == null;
        }
        if (then instanceof COSArray a && now instanceof COSArray b) {
            return seenBefore(then, now) || sameSize(a, b);
        }
        if (then instanceof COSDictionary a && now instanceof COSDictionary b) {
            return seenBefore(then, now) || sameDictionary(a, b);
        }
        return then.equals(now);
    }

    private boolean seenBefore(COSBase then, COSBase now) {
        return !seen.computeIfAbsent(then, any -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(now);
    }

    private boolean sameSize(COSArray then, COSArray now) {
        if (then.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < then.size(); i++) {
            open.push(new Pair(then.get(i), now.get(i)));
        }
        return true;
    }

    private boolean sameDictionary(COSDictionary then, COSDictionary now) throws IOException {
        Set<COSName> free = mayDiffer(then);
        filled |= OpenPlaces.isOpen(then) && !OpenPlaces.isOpen(now);
        Set<COSName> keys = new HashSet<>(then.keySet());
        keys.addAll(now.keySet());
        for (COSName key : keys) {
            if (!free.contains(key)) {
                open.push(new Pair(then.getItem(key), now.getItem(key)));
            }
        }
        if (then.equals(root) && !sameForm(now)) {
            return false;
        }
        if (then.equals(form)
                && !onlySignaturesAdded(then.getCOSArray(COSName.FIELDS), now.getCOSArray(COSName.FIELDS))) {
            return false;
        }
        if (isPage(then) && !onlySignaturesAdded(then.getCOSArray(COSName.ANNOTS), now.getCOSArray(COSName.ANNOTS))) {
            return false;
        }
        return !(then instanceof COSStream a) || (now instanceof COSStream b && sameBytes(a, b));
    }

    private Set<COSName> mayDiffer(COSDictionary then) {
        if (then.equals(root)) {
            return OF_THE_ROOT;
        }
        if (then.equals(form)) {
            return OF_THE_FORM;
        }
        boolean awaited = SIG.equals(then.getCOSName(COSName.FT)) && !then.containsKey(COSName.V);
        if (awaited) {
            return OF_AN_OPEN_FIELD;
        }
        return isPage(then) ? OF_A_PAGE : OpenPlaces.isOpen(then) ? OF_AN_OPEN_PLACE : Set.of();
    }

    private static boolean isPage(COSDictionary dictionary) {
        return COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE));
    }

    /// The form for signatures may have come with the first of them.
    private boolean sameForm(COSDictionary now) {
        COSDictionary after = now.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null || after == null) {
            open.push(new Pair(form, after));
            return true;
        }
        return onlySignaturesAdded(null, after.getCOSArray(COSName.FIELDS));
    }

    private boolean onlySignaturesAdded(@Nullable COSArray then, @Nullable COSArray now) {
        int before = then == null ? 0 : then.size();
        int after = now == null ? 0 : now.size();
        if (after < before) {
            return false;
        }
        for (int i = 0; then != null && now != null && i < before; i++) {
            open.push(new Pair(then.get(i), now.get(i)));
        }
        for (int i = before; now != null && i < after; i++) {
            if (!(now.getObject(i) instanceof COSDictionary added) || !isSignature(added)) {
                return false;
            }
        }
        return true;
    }

    /// A field that is signed; an empty one, or one with a picture alone, could show anything.
    private static boolean isSignature(COSDictionary field) {
        COSDictionary holder = field.containsKey(COSName.FT) ? field : field.getCOSDictionary(COSName.PARENT);
        return holder != null
                && SIG.equals(holder.getCOSName(COSName.FT))
                && holder.getDictionaryObject(COSName.V) instanceof COSDictionary signed
                && signed.containsKey(COSName.CONTENTS);
    }

    private static boolean sameBytes(COSStream then, COSStream now) throws IOException {
        try (InputStream a = then.createRawInputStream();
                InputStream b = now.createRawInputStream()) {
            return Arrays.equals(a.readAllBytes(), b.readAllBytes());
        }
    }
}
