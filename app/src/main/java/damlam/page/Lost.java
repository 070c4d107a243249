package damlam.page;

import java.util.List;

/// What a form sent that stands nowhere on the page that answers it, because it has no such form for whoever sent it,
/// or has it no more: the page says why above everything else, and shows what was written, to be copied.
///
/// @param files the names of files that came with it; empty for none
public record Lost(List<String> why, List<String> written, String files) {
    public Lost {
        why = List.copyOf(why);
        written = List.copyOf(written);
    }
}
