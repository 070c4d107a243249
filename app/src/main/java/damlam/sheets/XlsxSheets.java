package damlam.sheets;

import damlam.sheets.UnreadableFileException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/// The sheets of an Excel workbook, read as a stream: a province's staff as a tree of cells would not fit in memory.
final class XlsxSheets {
    /// What a workbook of ten megabytes may unpack to; a ZIP bomb is more.
    private static final long MOST_UNPACKED = 200_000_000;

    /// All that is not a sheet is held in memory: shared words, styles, the workbook's own parts.
    private static final long MOST_HELD = 24_000_000;

    private XlsxSheets() {}

    static List<Sheet> read(byte[] file) throws UnreadableFileException {
        Path copy = null;
        try {
            copy = Files.createTempFile("damlam-roster", ".xlsx");
            Files.write(copy, file);
            requireWorkbook(copy);
            return sheets(copy);
        } catch (SheetRows.TooMuchException e) {
            throw new UnreadableFileException(Reason.TOO_LARGE, e);
        } catch (SheetRows.TooManyRowsException e) {
            throw new UnreadableFileException(Reason.TOO_MANY_ROWS, e);
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | javax.xml.parsers.ParserConfigurationException e) {
            throw new UnreadableFileException(Reason.DAMAGED, e);
        } finally {
            delete(copy);
        }
    }

    /// Unpacks everything once to nowhere, counting: what a ZIP says of its sizes need not be true.
    private static void requireWorkbook(Path file) throws IOException, UnreadableFileException {
        boolean workbook = false;
        long unpacked = 0;
        long held = 0;
        byte[] nowhere = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                workbook |= entry.getName().equals("xl/workbook.xml");
                boolean streamed = entry.getName().startsWith("xl/worksheets/sheet")
                        || !entry.getName().endsWith(".xml");
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(nowhere); read >= 0; read = content.read(nowhere)) {
                        unpacked += read;
                        held += streamed ? 0 : read;
                        if (unpacked > MOST_UNPACKED || held > MOST_HELD) {
                            throw new UnreadableFileException(Reason.TOO_LARGE, "unpacked");
                        }
                    }
                }
            }
        }
        if (!workbook) {
            throw new UnreadableFileException(Reason.WRONG_TYPE, "a ZIP without a workbook");
        }
    }

    private static List<Sheet> sheets(Path file)
            throws IOException, OpenXML4JException, SAXException, javax.xml.parsers.ParserConfigurationException {
        List<Sheet> sheets = new ArrayList<>();
        Allowance allowance = new Allowance();
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
            StylesTable styles = reader.getStylesTable();
            XSSFReader.SheetIterator parts = reader.getSheetIterator();
            while (parts.hasNext()) {
                try (InputStream part = parts.next()) {
                    SheetRows rows = new SheetRows(strings, styles, allowance);
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(rows);
                    xml.parse(new InputSource(part));
                    sheets.add(new Sheet(parts.getSheetName(), rows.rows()));
                }
            }
        }
        return sheets;
    }

    private static void delete(@org.jspecify.annotations.Nullable Path copy) throws UnreadableFileException {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UnreadableFileException(Reason.DAMAGED, e);
        }
    }
}
