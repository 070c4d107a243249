package damlam.simulate;

import java.util.Locale;

/// A person's post.
enum Role {
    /// Leads the agency: decides what heads cannot, reviews their own work.
    LEADER,
    HEAD,
    DEPUTY,
    OFFICER,
    /// Issues the cases and answers for the issuer.
    CLERK;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
