package damlam.simulate;

import java.util.List;
import java.util.Locale;

/// What offices do, from the routine to the hard. The figures are assumptions, chosen so that an official handles some
/// hundreds of cases a year at about three quarters of their time; none is measured.
enum WorkKind {
    ROUTINE_REPLY(1, 0.26, 1.4, 5, 0.03, 0.10, 0.03, 0.05, 0.02),
    PERIODIC_REPORT(1, 0.18, 2.5, 7, 0.10, 0.08, 0.02, 0.03, 0.02),
    CERTIFICATE(2, 0.18, 1.8, 5, 0.10, 0.06, 0.04, 0.14, 0.02),
    PETITION(3, 0.10, 4.0, 15, 0.20, 0.30, 0.12, 0.10, 0.08),
    APPRAISAL(4, 0.09, 6.5, 15, 0.25, 0.45, 0.18, 0.12, 0.05),
    PLAN(3, 0.07, 5.5, 15, 0.05, 0.50, 0.20, 0.02, 0.03),
    PROCUREMENT(4, 0.06, 7.5, 20, 0.30, 0.35, 0.25, 0.08, 0.06),
    POLICY_REVIEW(5, 0.06, 11.0, 25, 0.10, 0.60, 0.30, 0.02, 0.20);

    static final List<WorkKind> ALL = List.of(values());

    /// As in the log.
    final String code;
    /// From 1 to 5.
    final int hardness;
    /// Of all cases.
    final double share;
    /// Median of the work itself.
    final double effortHours;
    /// Working days allowed.
    final int days;
    /// How many need somebody outside.
    final double outside;
    /// How many need another unit's opinion.
    final double opinion;
    /// How many are beyond an officer's authority.
    final double beyond;
    /// How many arrive with papers missing.
    final double incomplete;
    /// How many meet a rule that is not clear.
    final double unclear;

    WorkKind(
            int hardness,
            double share,
            double effortHours,
            int days,
            double outside,
            double opinion,
            double beyond,
            double incomplete,
            double unclear) {
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.hardness = hardness;
        this.share = share;
        this.effortHours = effortHours;
        this.days = days;
        this.outside = outside;
        this.opinion = opinion;
        this.beyond = beyond;
        this.incomplete = incomplete;
        this.unclear = unclear;
    }

    boolean isHard() {
        return hardness >= 4;
    }
}
