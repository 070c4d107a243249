package damlam.dispatch;

import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Follows the paths that a PDF draws (ISO 32000-1, 8.5.2), for the borders of its tables.
final class PdfStrokes {
    private final PrintedLines lines;
    private PDRectangle box = PDRectangle.A4;
    private Vector at = new Vector(0, 0);
    private Vector start = new Vector(0, 0);

    PdfStrokes(PrintedLines lines) {
        this.lines = lines;
    }

    void on(PDRectangle page) {
        box = page;
    }

    void take(String operator, List<COSBase> operands, Matrix matrix) {
        switch (operator) {
            case "m" -> {
                at = point(operands, matrix);
                start = at;
            }
            case "l" -> to(point(operands, matrix));
            case "h" -> to(start);
            case "re" -> rectangle(operands, matrix);
            default -> {}
        }
    }

    private void rectangle(List<COSBase> operands, Matrix matrix) {
        if (operands.size() < 4) {
            return;
        }
        float x = number(operands, 0);
        float y = number(operands, 1);
        float width = number(operands, 2);
        float height = number(operands, 3);
        at = matrix.transform(new Vector(x, y));
        start = at;
        to(matrix.transform(new Vector(x + width, y)));
        to(matrix.transform(new Vector(x + width, y + height)));
        to(matrix.transform(new Vector(x, y + height)));
        to(start);
    }

    private void to(Vector next) {
        float top = box.getUpperRightY();
        float left = box.getLowerLeftX();
        lines.stroke(at.getX() - left, top - at.getY(), next.getX() - left, top - next.getY());
        at = next;
    }

    private Vector point(List<COSBase> operands, Matrix matrix) {
        return operands.size() < 2 ? at : matrix.transform(new Vector(number(operands, 0), number(operands, 1)));
    }

    private static float number(List<COSBase> operands, int index) {
        return operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
    }
}
