package damlam.registers;

import damlam.proofs.Qr;
import java.util.List;

/// What stands under the last line of a printed register: the newest checkpoint of the record, so that the paper bears
/// witness to it.
///
/// @param code of the checkpoint, as it is checked
/// @param lines the same for people
public record Stamp(Qr code, List<String> lines) {
    public Stamp {
        lines = List.copyOf(lines);
    }
}
