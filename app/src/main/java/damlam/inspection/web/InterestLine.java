package damlam.inspection.web;

import damlam.inspection.Interest;
import damlam.inspection.Kinship;

/// A declared relation.
///
/// @param name of whom it is with, seen from whoever looks; of both where it is another two's
/// @param again whether the other denied such a thing before and has said nothing to this one
/// @param due by when it is answered or ruled on; empty where nothing waits
/// @param reasons of the ruling; empty where there is none
public record InterestLine(
        long id,
        String name,
        Kinship kinship,
        Interest.State state,
        boolean again,
        String declared,
        String due,
        String reasons) {}
