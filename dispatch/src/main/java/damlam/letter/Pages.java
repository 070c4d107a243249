package damlam.letter;

import java.util.List;

/// A document laid out, with what stands in the margins of its first page.
///
/// @param paper of its first section
/// @param foot at the foot of page 1, above the bottom margin; empty for nothing
record Pages(Paper paper, List<Piece> pieces, List<Piece> foot) {
    Pages {
        pieces = List.copyOf(pieces);
        foot = List.copyOf(foot);
    }
}
