package damlam.simulate;

/// Takes the moves of one agency, in order of time, as they are made.
interface MoveSink {
    void take(Row row);
}
