package damlam.rulebook;

import damlam.rulebook.Rulebook.Shipped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Brings the rules of the release into the book before anybody can act.
@Component
class ShippedRules implements SmartLifecycle {
    /// A ground, and in brackets what of it was not compared with the text.
    private static final Pattern BASIS = Pattern.compile("([^\\[\\]]*?)(?: \\[([^\\[\\]]+)])?");

    private final Rulebook book;
    private boolean running;

    ShippedRules(Rulebook book) {
        this.book = book;
    }

    @Override
    public void start() {
        book.ship(read());
        running = true;
    }

    static List<Shipped> read() {
        return RuleFile.read(ShippedRules.class, "rules.csv").stream()
                .map(ShippedRules::shipped)
                .toList();
    }

    private static Shipped shipped(RuleFile.Line line) {
        Measure measure = Measure.valueOf(line.cell("measure"));
        Matcher basis = BASIS.matcher(line.cell("basis"));
        if (!basis.matches()) {
            throw new IllegalStateException(line.cell("code"));
        }
        return new Shipped(
                line.cell("code"),
                measure == Measure.NONE ? Amount.NONE : new Amount(Integer.parseInt(line.cell("count")), measure),
                Boolean.parseBoolean(line.cell("binds")),
                LocalDate.parse(line.cell("from")),
                day(line.cell("until")),
                line.sure(),
                basis.group(1),
                Objects.requireNonNullElse(basis.group(2), ""),
                line.cell("says"),
                line.cell("english"));
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the web server.
    @Override
    public int getPhase() {
        return 0;
    }
}
