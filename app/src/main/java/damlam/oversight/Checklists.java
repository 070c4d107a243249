package damlam.oversight;

import static damlam.oversight.OversightRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.org.Org;
import damlam.oversight.OversightRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the checklist that new plans begin with. What is planned keeps the one it began with.
@Component
public class Checklists {
    private final InspectionRows rows;
    private final Org org;
    private final InspectionActs acts;

    Checklists(InspectionRows rows, Org org, InspectionActs acts) {
        this.rows = rows;
        this.org = org;
        this.acts = acts;
    }

    public List<Item> newest() {
        return Item.read(rows.checklist().orElseGet(Checklists::shipped));
    }

    private static String shipped() {
        try (InputStream in = Objects.requireNonNull(Checklists.class.getResourceAsStream("checklist.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes it anew.
    @Transactional
    public void change(CurrentPerson me, String text) {
        require(
                Part.leads(me, Part.body(me.unit(), org.chart()), org.chart())
                        || Part.inspectsIn(me, Part.body(me.unit(), org.chart()), org.chart()),
                Reason.NOT_YOURS);
        List<Item> items = Item.read(text);
        require(!items.isEmpty(), Reason.NO_ITEM);
        Instant at = acts.now();
        String written = Item.write(items);
        long id = rows.insert(written, me.id(), at);
        acts.record(me, "checklist", "checklist:" + id, at, written, Map.of("items", items.size()));
    }
}
