package damlam.cases;

import damlam.journal.WordsKept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The words of moves, which stand beside their case.
@Component
class MoveWordsKept implements WordsKept {
    private final JdbcClient jdbc;

    MoveWordsKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(long entryId) {
        jdbc.sql("select cases.forget_words(?)").param(entryId).query().listOfRows();
    }
}
