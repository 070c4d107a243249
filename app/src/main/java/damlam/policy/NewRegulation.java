package damlam.policy;

/// A rule as somebody names it.
///
/// @param number number and symbol of its document; empty where it has none
/// @param article where in the document; empty where it has no number
public record NewRegulation(String number, String article, String subject) {
    /// What is the same for the same rule, however it was written; empty without a number.
    String gathers() {
        return number.isEmpty() ? "" : Spelling.ofNumber(number) + "|" + Spelling.ofArticle(article);
    }
}
