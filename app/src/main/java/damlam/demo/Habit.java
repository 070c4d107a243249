package damlam.demo;

/// How somebody in the demonstration works. Nobody's page says it: it shows in what they do.
enum Habit {
    HONEST,
    /// Decides quickly and takes what others passed on.
    DARING,
    /// Passes the buck (đùn đẩy).
    PASSING,
    /// Returns without a ground, answers without a stance (né tránh).
    DODGING,
    /// Lets work lie, reports progress without any, asks for more time (cầm chừng).
    STALLING,
    /// Asks everybody, and those above what is their own to decide (sợ sai).
    FEARFUL,
    /// Has everything and decides nothing (không dám làm).
    NOT_DARING
}
