package damlam.roster;

/// What a column of a list says. Heads are known in Vietnamese and English, see `words.properties`.
public enum Column {
    CODE,
    NAME,
    KIND,
    PARENT,
    EMAIL,
    PHONE,
    UNIT,
    TITLE,
    DUTY,
    FROM,
    /// The first day on which it no longer holds.
    UNTIL,
    /// The last day on which it holds, as people count.
    LAST,
    SORT
}
