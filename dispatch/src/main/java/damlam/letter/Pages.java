package damlam.letter;

import java.util.List;

/// A document laid out, with what stands in the margins of its first page.
///
/// @param paper of its first section
/// @param head in the top margin of page 1; empty for nothing
/// @param foot at the foot of page 1, above the bottom margin; empty for nothing
record Pages(Paper paper, List<Piece> pieces, List<Piece> head, List<Piece> foot) {
    Pages {
        pieces = List.copyOf(pieces);
        head = List.copyOf(head);
        foot = List.copyOf(foot);
    }
}
