package damlam.discipline.web;

import java.util.List;

/// A secret ballot as it is shown.
public interface BallotView {
    /// One that is open.
    ///
    /// @param modulus of the key by which its marks are signed
    /// @param head what whoever looks must do now, and by when; `voted` the same once this device cast theirs,
    ///     `all` once everybody has
    /// @param closed forms that are not voted for, each with why
    /// @param mine whether whoever looks votes; `taken` whether they took their ballot
    /// @param takers their names; `after` the same once whoever looks took theirs
    record Open(
            int no,
            String question,
            String head,
            String voted,
            String all,
            String modulus,
            List<Field.Option> choices,
            List<String> closed,
            boolean mine,
            boolean taken,
            String takers,
            String after,
            int took,
            int present,
            int cast)
            implements BallotView {
        /// Whether all who are present have voted, so that it can be counted.
        public boolean complete() {
            return cast == present;
        }
    }

    /// One that was counted, with every vote.
    record Counted(String question, String at, String modulus, List<Vote> votes) implements BallotView {}

    /// @param right whether its signature is the council’s
    record Vote(String mark, String choice, String signature, boolean right) implements BallotView {}
}
