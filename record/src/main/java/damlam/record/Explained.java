package damlam.record;

import java.util.List;

/// A problem that the message files say in both languages.
interface Explained {
    /// The key of its words, without `problem.`; empty where there are none.
    String code();

    /// What is set into the words.
    List<Object> values();
}
