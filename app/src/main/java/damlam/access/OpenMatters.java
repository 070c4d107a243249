package damlam.access;

import damlam.org.PersonId;

/// A feature in which people are heard before anything counts against them. Each bean of this kind is asked before
/// somebody's post or account ends.
public interface OpenMatters {
    /// Whether somebody still has to be heard or to answer in some matter; not in how many, and nothing of
    /// what they are about.
    boolean with(PersonId person);
}
